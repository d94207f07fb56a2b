/** feature-units.csv: one row a feature and a prefecture or county that it touches, to join other tables by. */
import type { Catalog } from '../model/catalog';
import type { Feature, GeometryBasis, Unit } from '../model/types';
import { csv } from './csv';
import { fieldsOf, type Column } from './columns';

interface Row {
  feature: Feature;
  unit: Unit;
}

/** How features of each basis lie to what they touch; `admin-units`: to the counties that they are made of. */
const HOW: Record<GeometryBasis, string | null> = {
  alignment: 'runs-through',
  'via-places': 'runs-through',
  endpoints: 'runs-through',
  'admin-units': 'made-of',
  'soft-hull': 'overlaps',
  point: 'lies-in',
  none: null,
};
/** A prefecture some of whose counties a feature is made of may be more than these. */
const howOf = ({ feature: { basis }, unit }: Row): string | null =>
  basis === 'admin-units' && unit.level === 'prefecture' ? 'overlaps' : HOW[basis];

const text = (name: string, description: string, of: Column<Row>['of']): Column<Row> => ({
  name,
  type: 'string',
  description,
  constraints: { required: true },
  of,
});

const COLUMNS: readonly Column<Row>[] = [
  text('feature', 'Id of the feature', ({ feature }) => feature.id),
  text('adcode', 'Of the unit, six digits (GB/T 2260)', ({ unit }) => unit.adcode),
  text('adcode4', 'First four digits: its prefecture', ({ unit }) => unit.adcode.slice(0, 4)),
  text('unit', 'Its name in Chinese', ({ unit }) => unit.name.zh),
  text('unit_en', 'Its name in English', ({ unit }) => unit.name.en),
  {
    ...text('level', 'prefecture or county', ({ unit }) => unit.level),
    constraints: { required: true, enum: ['prefecture', 'county'] },
  },
  text('province', 'Its province, short Chinese name', ({ unit }) => unit.province),
  {
    ...text(
      'how',
      'runs-through: the line as drawn does; lies-in: the point does; made-of: the whole county belongs to it; overlaps: at least a part of the unit does',
      howOf,
    ),
    constraints: { required: true, enum: ['runs-through', 'lies-in', 'made-of', 'overlaps'] },
  },
  text('geometry_basis', 'What the geometry rests on', ({ feature }) => feature.basis),
  {
    name: 'coordinate_uncertainty_m',
    type: 'number',
    description:
      'Radius in metres within which the true position lies: a unit nearer than that may be another',
    constraints: { minimum: 0 },
    of: ({ feature }) => feature.uncertaintyM,
  },
];

export const FEATURE_UNIT_FIELDS = fieldsOf(COLUMNS);

/** In the order of the features, then of the codes. */
export function featureUnitsCsv({ features, data }: Catalog): string {
  const units = new Map(data.units.map((unit) => [unit.adcode, unit]));
  const rows = features.flatMap((feature) =>
    feature.units.flatMap((code): Row[] => {
      const unit = units.get(code);
      return unit ? [{ feature, unit }] : [];
    }),
  );
  return csv(
    COLUMNS.map(({ name }) => name),
    rows.map((row) => COLUMNS.map((column) => column.of(row))),
  );
}
