/** Reading a new document and proposing: why it can't be read, what a proposal rests on, why it is not placed. */
export const drafting = {
  'draft.usage': 'Usage: npm run draft -- <file> [--json | --text | --out folder] [--lang en]',
  'draft.written': '{count} files written to {folder} (draft {id})',
  'draft.fault.missing': 'There is no file “{file}”: check the path.',
  'draft.fault.empty': '“{file}” is empty: choose a file with words in it.',
  'draft.fault.too-large': '“{file}” is larger than 50 MB: take only its words, or split it.',
  'draft.fault.text-too-long': '“{file}” has more than two million characters: split it.',
  'draft.fault.picture':
    '“{file}” is a picture without words to read: run text recognition (OCR) first, or use the text itself.',
  'draft.fault.archive': '“{file}” is an archive: unpack it and choose a file in it.',
  'draft.fault.old-word':
    '“{file}” is an old Office file (.doc or the like): save it as .docx in Word or WPS.',
  'draft.fault.spreadsheet':
    '“{file}” is a spreadsheet or presentation: save the words you want as .docx or .txt.',
  'draft.fault.unknown':
    'It is not clear what “{file}” is: text, Markdown, HTML, DOCX and PDF with a text layer can be read.',
  'draft.fault.scanned': '“{file}” is a scan without a text layer: run text recognition (OCR) first.',
  'draft.fault.password': '“{file}” has a password: open it with that and save it without encryption.',
  'draft.fault.damaged':
    '“{file}” is damaged and can’t be opened: download it again, or open and save it in its own program.',
  'draft.fault.bomb':
    '“{file}” unpacks to far more than a document holds; reading was stopped: open and save it in its own program.',
  'draft.fault.no-words': 'There are no words to read in “{file}”: choose another file.',
  'draft.fault.encoding': 'The character encoding of “{file}” is unknown: save it as UTF-8 in a text editor.',
  'draft.rule.known': 'a name the atlas has',
  'draft.rule.kind': 'a name that ends with a word for its kind',
  'draft.rule.list': 'part of a list whose kind word stands at its end',
  'draft.rule.joined': 'places joined',
  'draft.rule.abbreviation': 'places by one character each',
  'draft.rule.section': 'a section, extension or rebuilding',
  'draft.rule.number': 'a road number',
  'draft.rule.count': 'a count or programme',
  'draft.rule.short-form': 'a short form of the text',
  'draft.rule.region': 'a region, strategy or water',
  'draft.rule.english': 'an English name',
  'draft.unplaced.no-places': 'no places in its name to go by',
  'draft.unplaced.one-place-of-a-line': 'one place only in its name, its course unknown',
  'draft.unplaced.open-abbreviation': 'an abbreviation that may stand for several places',
  'draft.unplaced.aggregate': 'a count or programme, without a place of its own',
  'draft.unplaced.outside-gazetteer': 'its places have no coordinates',
};
