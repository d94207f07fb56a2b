/** Static pages. */
import type { staticPages as zh } from '../zh/static-pages';

export const staticPages: Record<keyof typeof zh, string> = {
  'page.disclaimer':
    'Courses are schematic and no evidence of any border. Passages are verbatim; what happened since is from public sources.',
  'page.today':
    'This page tells what stands now; public sources were searched to {date}. For a day in the past choose “As of” under Analysis in the atlas.',
  'page.licence': 'Data: Kuajie Atlas, ODbL 1.0; coordinates © OpenStreetMap contributors.',
  'card.unplaced': 'place not known, not on the map',
  'page.mapOf': 'Where {name} lies',
  'page.said': 'In the documents',
  'page.where': 'Location',
  'page.named': '{n} passages in {documents} documents.',
  'page.open': 'Open in the atlas',
  'page.inDocument': 'in the document',
  'page.nothingSince': 'No citable report found as of {until}.',
  'page.kmIn': '{name} {km}',
  'page.provinces': 'Provinces',
  'page.cities': 'Cities',
  'page.length': 'Measured on the map',
  'page.placed': 'Placed',
  'page.unplaced': 'Not mapped',
  'page.uncertainty': 'Uncertainty',
  'page.names': 'It names {n} projects.',
  'page.projects': 'Projects it names ({n})',
  'page.text': 'The text',
};
