/** What is said where something fails: what is missing, what still works, what to do. One sentence each. */
import type { faults as zh } from '../zh/faults';

export const faults: Record<keyof typeof zh, string> = {
  'data.missing': '{file} cannot be had from this site{detail}',
  'data.unreachable': '{file} could not be fetched; the network may be down',
  'data.shape': '{file} is incomplete or not what it should be{detail}',
  'data.version': '{file} is of another version than this page{detail}; reload the page',
  'data.program':
    'the program file {file} could not be run; reload the page (the link keeps the present view)',
  'fault.aside': ' ({what})',
  'fault.status': 'status {status}',
  'fault.page': 'the server answers with a web page, not the file',
  'fault.type': 'the server sends it as {type}',
  'fault.versions': '{found} instead of {wanted}',
  'fault.notJson': 'not whole JSON',
  'fault.lacks': '{at} is missing',
  'fault.wrong': '{at} is not of the right type',
  'fault.twice': 'the id “{id}” stands twice in {at}',
  'fault.unknownLayer': '{at} is in an unknown layer “{id}”',
  'fault.unknown': '{at} points to “{id}”, which does not exist',
  'fault.join': '; ',
  'fault.unexpected': 'the program failed',
  'fault.again': 'Try again',
  'fault.reload': 'Reload the page',
  'fault.copy': 'Copy the error',
  'fault.copied': 'Error copied',
  'fault.slow': 'The network is slow; the atlas is still being read…',
  'fault.panel': 'The part “{panel}” failed and cannot be shown; the rest of the page works as before.',
  'fault.stumbled':
    'Something on the page failed; the rest works as before. If it happens again, copy the error for the maintainers.',
  'fault.part.browse': 'List of projects',
  'fault.part.feature': 'Project',
  'fault.part.reader': 'Document',
  'fault.part.table': 'Table',
  'fault.part.map': 'Map',
  'fault.part.search': 'Search',
  'fault.part.tools': 'Tools',
  'fault.part.notices': 'Notices',
  'fault.reader': 'The text could not be read: {reason}. List, map and search work as before.',
  'fault.find': 'Find in the text could not be loaded: {reason}.',
  'shell.idle':
    'The program of the atlas is not running; this is only a picture. If it stays so for some seconds: a file opened by a double click cannot run, open it through a web server (npm start in the project folder); else allow JavaScript, use a browser of the last three years, or ask whoever runs the site whether the folder assets is complete and .js is sent as text/javascript. The data can be downloaded all the same: ',
  'map.engine': 'The map engine did not start: {reason}.',
  'map.worker': 'The map’s background program did not start{detail}.',
  'map.data': 'The data of the map could not be read: {reason}.',
  'map.slow': 'The map is not ready yet: the network is slow, or it is still loading.',
  'map.simple': 'This is the simple map: it can be moved, zoomed and clicked.',
  'map.simpleWaiting': 'A simple map that can be clicked is being made…',
  'map.picture':
    'Only the picture that came with the page is here, and it cannot be clicked: {reason}. List, details, texts and search work as before.',
  'map.pictureOnly':
    'Only the picture that came with the page is here, and nothing on it can be clicked. List, details, texts and search work as usual.',
  'map.hostTypes':
    'Whoever runs the site should check that the folder data is complete and that the server lets .geojson files pass (IIS needs the web.config that comes with the site).',
  'map.basemapGap':
    'The basemap is incomplete: {reason}. Without it there are no {what}; the projects are shown as before.',
  'map.gap.units.topo.json': 'land and borders',
  'map.gap.water.topo.json': 'rivers and lakes',
  'map.gap.labels.json': 'place names',
  'config.unread': 'config.json could not be read: {reason}. Only the embedded basemap can be used.',
  'config.notList':
    'config.json: basemaps should be a list and was left out; only the embedded basemap can be used.',
  'config.incomplete': 'config.json: basemap {n}, “{id}”, has no or a wrong {field} and was left out.',
  'config.twice': 'config.json: the basemap id “{id}” stands twice; only the first is used.',
  'config.start': 'config.json: start names a basemap “{id}” that does not exist; the embedded one is used.',
};
