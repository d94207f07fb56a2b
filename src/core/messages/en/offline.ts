/** Offline, new releases, about. */
import type { offline as zh } from '../zh/offline';

export const offline: Record<keyof typeof zh, string> = {
  'offline.ready': 'A new version is ready; reloading keeps the present view.',
  'offline.gone':
    'The site has a newer version, and the part just asked for needs a reload; the present view is kept.',
  'offline.reload': 'Reload',
  'offline.later': 'Later',
  'offline.laterLabel': 'Reload later',
  'about.open': 'About',
  'about.title': 'About Kuajie Atlas',
  'about.close': 'Close',
  'about.what':
    'Cross-border projects in Chinese policy documents: each comes with the very words that name it; progress from outside the documents is listed with its sources. What has no known place is not mapped.',
  'about.versionTitle': 'Version',
  'about.version': 'Data version {version}',
  'about.offlineTitle': 'Use without a network',
  'about.offline.unknown':
    'After the first visit the atlas is kept on this machine (about {size}) and works without a network; online basemaps are not kept.',
  'about.offline.keeping': 'Being kept on this machine (about {size})…',
  'about.offline.kept':
    'Kept on this machine ({size}); works without a network. Online basemaps are not kept.',
  'about.offline.impossible':
    'This browser or this address cannot keep the page: an https address is needed, and no private window. With a network nothing is different.',
  'about.sizeUnknown': 'size not known',
  'about.mb': '{n} MB',
  'about.install': 'Install as an app',
  'about.installHelp': 'Opens from the desktop or home screen then, without a browser tab.',
  'about.rightsTitle': 'Licences',
  'about.data': 'Data: ODbL 1.0',
  'about.software': 'Software: MIT',
  'about.libraries': 'Libraries used, with their licences',
  'about.privacyTitle': 'Privacy',
  'about.privacy':
    'This page records nothing and sends nothing to anyone. If an online basemap is chosen, its server learns which area is looked at.',
};
