/** What choosing a result does: the view that a person expects, and where reading goes on from there. */
import type { Catalog } from '../../core/model/catalog';
import { featureNamedBy, toPassage } from '../../core/view/passages';
import { clearFilters, openDocument, selectFeature, setFilter, type View } from '../../core/view/view';
import type { Option } from './arrange';

export interface Choice {
  view: View;
  /** Element that takes the focus, so that the keyboard goes on where the eye does. */
  focus: string;
}

/** Null for an option that leads nowhere else. */
export function choose(view: View, catalog: Catalog, option: Option): Choice | null {
  switch (option.kind) {
    case 'feature':
      return {
        view: selectFeature(view, catalog.data.features[option.hit.number]!),
        focus: '#feature-title',
      };
    case 'place': {
      const { kind, id } = option.hit.entry;
      const filter = kind === 'unit' ? { units: [id], place: null } : { units: [], place: id };
      return { view: setFilter(selectFeature(view, null), filter), focus: '#list' };
    }
    case 'document':
      return { view: openDocument(view, option.hit.entry.id), focus: `#reader-title-${option.hit.entry.id}` };
    case 'passage': {
      const { sentence, passage } = option.hit;
      const annotation = passage && catalog.annotation(`${sentence.document}/${passage}`);
      if (!annotation)
        return { view: openDocument(view, sentence.document), focus: `#reader-title-${sentence.document}` };
      return {
        view: toPassage(view, annotation, featureNamedBy(view, annotation)),
        focus: '.passage.current',
      };
    }
    case 'question':
      return { view: option.question.view, focus: '#list' };
    case 'apply': {
      const found = option.numbers.map((number) => catalog.data.features[number]!.id);
      return {
        view: setFilter(clearFilters(selectFeature(view, null)), { found, asOf: view.filter.asOf }),
        focus: '#list',
      };
    }
    case 'more':
      return null;
  }
}
