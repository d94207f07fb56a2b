/** What fails under the open page: every file in every way, and other faults, from the rows that the tests break it by. */
import '../../src/core/messages/all';
import { message } from '../../src/core/messages';
import { FILES, OTHERS, WAYS, type ReadFile, type Way } from '../../tests/fixtures/page-faults';
import { row, table, type Section } from './table';

const TEST = 'tests/e2e/faults.test.ts';

/** The reason as the page tells it; a text has no shape, and is told by its fingerprint. */
function told(file: ReadFile, { says }: Way): string {
  const [key, params] = says.detail ?? [];
  if (says.trouble === 'shape' && file.file.endsWith('.txt'))
    return message('en', 'data.version', { file: file.file, detail: '' });
  const detail = key ? message('en', 'fault.aside', { what: message('en', key, params) }) : '';
  return message('en', `data.${says.trouble}`, { file: file.file, detail });
}

export function pageFaults(): Section {
  const files: readonly ReadFile[] = Object.values(FILES);
  const rows = files.flatMap((file) =>
    WAYS.map((way) =>
      row(`\`${file.file}\``, way.name.en, told(file, way), file.works.en, file.again ? 'yes' : 'no'),
    ),
  );
  const others = OTHERS.map(({ fault, seen, works, test }) =>
    row(fault.en, seen.en, works.en, /\//.test(test) ? `\`${test}\`` : `\`${TEST}\`, ${test}`),
  );
  return {
    title: `Faults under the page (${rows.length + others.length})`,
    text: [
      `Each file that the page reads, broken in each way on the built page by \`${TEST}\` in \`npm test\`. The reason stands in one sentence in the reader's language, with what it is of; what is broken draws nothing.`,
      table(['file', 'fault', 'reason told', 'what still works', '"try again"'], rows),
      'Others:',
      table(['fault', 'what is seen', 'what still works', 'test'], others),
    ].join('\n\n'),
    broken: [],
  };
}
