/** Briefings. */
import type { slides as zh } from '../zh/slides';

export const slides: Record<keyof typeof zh, string> = {
  'slides.open': 'Briefing',
  'slides.title': 'Briefing',
  'slides.close': 'Close',
  'slides.add': 'Add this view',
  'slides.addHelp': 'Keeps the map as you see it, with a title, as a slide to present, print or export.',
  'slides.added': 'Added to the briefing as slide {n}.',
  'slides.full': 'A briefing holds {n} slides at most; this one is full.',
  'slides.openNow': 'Open the briefing',
  'slides.name': 'Name of the briefing',
  'slides.unnamed': 'Untitled briefing',
  'slides.list': 'Slides: {n}',
  'slides.empty':
    'Nothing here yet. Find on the map what you want to show, come back and choose “Add this view”; or look at the sample first.',
  'slides.slide': 'Slide {n}',
  'slides.heading': 'Title of slide {n}',
  'slides.headingHint': 'Title',
  'slides.note': 'Notes to slide {n}',
  'slides.noteHint': 'Notes',
  'slides.up': 'Move up',
  'slides.down': 'Move down',
  'slides.delete': 'Delete',
  'slides.show': 'Show on the map',
  'slides.renew': 'Use this view',
  'slides.of': 'Slide {n}: {what}',
  'slides.moved': 'Moved to slide {n}.',
  'slides.deleted': 'Slide {n} deleted; it can be undone.',
  'slides.renewed': 'Slide {n} now shows this view.',
  'slides.undo': 'Undo',
  'slides.redo': 'Redo',
  'slides.present': 'Present',
  'slides.print': 'Print handout',
  'slides.printing': 'the handout',
  'slides.printed': 'The handout is with the print dialog.',
  'slides.pptx': 'Export PPTX',
  'slides.pptxOf': 'PPTX, slide {n} of {all}',
  'slides.handoutOf': 'handout, slide {n} of {all}',
  'slides.handOn': 'Hand on',
  'slides.export': 'Export file',
  'slides.import': 'Import file…',
  'slides.dropHere': 'An exported .json file can also be dropped here.',
  'slides.link': 'Copy link',
  'slides.linkField': 'Link of the briefing',
  'slides.tooLong':
    'There is more in it than a link can carry ({n} characters, at most {most}). Export the file and send that.',
  'slides.sample': 'Open the sample: five documents',
  'slides.sampleFailed': 'The sample could not be read: {reason}',
  'slides.opened': '“{title}” opened, slides: {n}.',
  'slides.replaced': '“Undo” brings back the briefing you had.',
  'slides.kept': 'Every change is kept in this browser; nothing is uploaded.',
  'slides.trouble.denied':
    'This browser does not let the page keep anything: export the file before you close the page, or it is lost.',
  'slides.trouble.full':
    'The browser’s storage is full and the latest changes could not be kept: export the file so that nothing is lost.',
  'slides.told.other-tab':
    'The briefing was changed in another window too; both are here: “Undo” brings back either.',
  'slides.told.unread':
    'The briefing that was kept in this browser can’t be read; a copy was put aside, nothing was deleted.',
  'slides.changed': 'Not as it was when this was made: {what}',
  'slides.now': '{n} / {all}',
  'slides.previous': 'Previous slide',
  'slides.next': 'Next slide',
  'slides.notes': 'Notes',
  'slides.end': 'End',
  'slides.keys': '← → turn, Home/End first and last, N notes, Esc ends',
  'slides.presenting': 'Presenting: {title}',
  'slides.quoted': '{document}: “{words}”',
  'slides.source': '{atlas} · data version {version} · {schematic} · {osm}',
  'slides.openView': 'Open this view in the atlas',
  'slides.handout': 'Handout',
  'slides.fault.not-json':
    '“{file}” is no JSON file and can’t be read. Choose a .json file that “Export file” made.',
  'slides.fault.foreign':
    '“{file}” is no briefing, or is incomplete. Choose a .json file that “Export file” made, or ask for it again.',
  'slides.fault.newer':
    '“{file}” was made by a later version of the atlas. Reload the page or update the atlas, then open it again.',
  'slides.fault.too-large': '“{file}” is too large to be a briefing.',
  'slides.fault.title':
    'The name in “{file}” is no text, or longer than {title} characters. Shorten it, then import it again.',
  'slides.fault.no-slides': '“{file}” has no list of slides. Export it again.',
  'slides.fault.too-many': '“{file}” has more than {slides} slides. Split it, then import the parts.',
  'slides.fault.slide': 'Slide {n} of “{file}” is malformed and can’t be read. Export it again.',
  'slides.fault.slide-title':
    'The title of slide {n} of “{file}” is no text, or longer than {title} characters. Shorten it, then import it again.',
  'slides.fault.slide-note':
    'The note to slide {n} of “{file}” is no text, or longer than {note} characters. Shorten it, then import it again.',
  'slides.fault.slide-link':
    'The link of slide {n} of “{file}” is no view of this atlas. Delete the slide, or give it a link copied from the atlas.',
  'slides.fault.unreadable': '“{file}” could not be read. See that it is still there, then try again.',
  'slides.theLink': 'the link',
};
