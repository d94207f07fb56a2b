/** Drawing a line on the map, measuring distance and area. */
export const sketch = {
  'sketch.draw': 'Draw a line',
  'sketch.noMap': 'There is no live map to draw on here: choose two cities instead.',
  'sketch.measure': 'Measure distance or area',
  'sketch.line': 'Distance',
  'sketch.area': 'Area',
  'sketch.loading': 'Waiting for the map to be drawn…',
  'sketch.how.line': 'Click point after point on the map; double click or Enter to finish, Esc to cancel.',
  'sketch.how.area':
    'Click around its edge, point after point; double click or Enter to finish, Esc to cancel.',
  'sketch.length': '{km} long',
  'sketch.around': '{km} around',
  'sketch.size': '{area}, {km} around',
  'sketch.crossed': 'The edge crosses itself, so there is no one area to tell; the edge is {km} long',
  'sketch.noLine': 'That is no line: it needs two different points at least. Please draw it again.',
  'sketch.finish': 'Finish',
  'sketch.close': 'Stop drawing',
};
