/** The meeting-room kit. */
import type { kit as zh } from '../zh/kit';

export const kit: Record<keyof typeof zh, string> = {
  'kit.opening': 'Opening the atlas…',
  'kit.old': 'This browser is too old for the atlas: it takes Chrome or Edge 109, Firefox 114, or newer.',
  'kit.broken': 'The atlas did not open: the file may be incomplete. Copy or download it again.',
  'kit.blocked': 'Scripts may not run here. Save the file on your computer, then open it by a double click.',
  'kit.title': 'For the meeting room',
  'kit.help':
    'One HTML file to carry on a USB stick: opens by a double click, without network, with map, projects, documents and search.',
  'kit.save': 'Download the one-file atlas ({mb} MB)',
  'kit.saveUnknown': 'Download the one-file atlas',
  'kit.what': 'the one-file atlas ({mb} MB so far)',
  'kit.missing': 'This site does not offer the one-file atlas; npm run kit in the source folder makes it.',
  'kit.noHome':
    'This is the one-file atlas and has no web address: its links are of use only to who has the same file.',
  'kit.homeLink': 'This is the one-file atlas: its links lead to {home}, where it came from.',
};
