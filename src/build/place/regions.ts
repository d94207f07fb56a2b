/** The prefectures and counties that features touch, as the catalogue lists them. */
import type { Unit } from '../../core/model/types';
import { provinceOf } from '../../core/model/provinces';
import { unitOf, type Counties } from './counties';
import { PREFECTURES } from './prefectures';

/** Units by adcode; those that no feature touches, or that lie outside the atlas's provinces, are left out. */
export function unitsOf(adcodes: Iterable<string>, counties: Counties): Unit[] {
  return [...new Set(adcodes)].sort().flatMap((adcode): Unit[] => {
    const county = counties.get(adcode);
    if (county) return [unitOf(county) ?? []].flat();
    const province = provinceOf(adcode);
    const name = PREFECTURES[adcode];
    return province && name
      ? [{ adcode, name: { zh: name[0], en: name[1] }, level: 'prefecture', province }]
      : [];
  });
}
