import { describe, expect, it } from 'vitest';
import { OwnFault } from '../../../src/core/own-layer/fault';
import { readCsv } from '../../../src/core/own-layer/csv';

const points = (text: string, options = {}) =>
  readCsv(text, options).features.map(({ name, geometry }) => [name, geometry.coordinates]);
const fault = (text: string) => {
  try {
    readCsv(text);
  } catch (error) {
    if (error instanceof OwnFault) return { trouble: error.trouble, ...error.params, ...error.at };
    throw error;
  }
  return null;
};

describe('tables with coordinates', () => {
  it.each([
    '名称,经度,纬度\n甲,120.5,31.5',
    '经度（WGS-84）,纬度（WGS-84）,项目名称\n120.5,31.5,甲',
    'name;lon;lat\n甲;120.5;31.5',
    'Latitude\tLongitude\tName\n31.5\t120.5\t甲\n\n',
    'id,X,Y,名称\n1,120.5,31.5,甲',
    '名称,坐标\n甲,"120.5, 31.5"',
    '名称,lng,lat\r\n甲,１２０．５,31.5°\r\n',
    '名称,经度,纬度\n甲,东经120°30′,31°30′00″N',
    '起点经度,起点纬度,经度,纬度,name\n1,2,120.5,31.5,甲',
  ])('knows the columns of %j', (text) => {
    expect(points(text)).toEqual([['甲', [120.5, 31.5]]]);
  });

  it('says the row of what it leaves out, the heading being row 1', () => {
    const { features, leftOut } = readCsv(
      'name,lon,lat\na,120,31\nb,,\nc,1e400,31\nd,abc,31\ne,120,31N0\nf,200,31\n',
    );
    expect(features).toHaveLength(1);
    expect(leftOut).toEqual([
      { why: 'blank', at: { row: 3 }, value: '' },
      { why: 'number', at: { row: 4 }, value: '1e400, 31' },
      { why: 'number', at: { row: 5 }, value: 'abc, 31' },
      { why: 'number', at: { row: 6 }, value: '120, 31N0' },
      { why: 'range', at: { row: 7 }, value: '200, 31' },
    ]);
  });

  it('names the fault and the place', () => {
    expect(fault('a,b\n1,2')).toEqual({ trouble: 'columns', head: 'a、b' });
    expect(fault('lon,lat')).toEqual({ trouble: 'noFeatures' });
    expect(fault('lon,lat\n512345.6,3456789')).toMatchObject({ trouble: 'allOut', why: 'range', row: 2 });
    expect(fault('lon,lat\n31.2,121.4\n32,118.8')).toMatchObject({ trouble: 'swapped', row: 2 });
  });

  it('reads latitude first when told', () => {
    expect(points('lon,lat,name\n31.2,121.4,甲', { swapped: true })).toEqual([['甲', [121.4, 31.2]]]);
  });
});
