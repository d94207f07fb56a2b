/** The families of map labels, in one place. Self-hosted faces, when there are any, are named first. */
import type { FontFacesSpecification } from 'maplibre-gl';
import { siteFile } from '../../data/kit';

/** The self-hosted family; the page's style sheet knows it by the same name. */
const OURS = 'Atlas Sans';
/** Latin before Chinese: otherwise curly quotes and dashes come out full-width. */
const LATIN = ['Inter', 'Helvetica Neue', 'Arial', 'Liberation Sans', 'DejaVu Sans'];
const CHINESE = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
export const TEXT_FONT = [...LATIN, OURS, ...CHINESE];
/** Chinese characters are rasterised from these families; MapLibre takes one CSS list for the whole map. */
export const IDEOGRAPH_FAMILY = CHINESE.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(
  ',',
);
/** The self-hosted faces where this machine has no Chinese font: elsewhere they would only cost time. */
export function fontFaces(): FontFacesSpecification | undefined {
  if (drawsChinese()) return undefined;
  return { [OURS]: [{ url: siteFile('fonts/atlas-sans-regular.woff2') }] };
}

/** A machine without a font draws the same box for every character. */
function drawsChinese(): boolean {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return true;
  const picture = (character: string) => {
    pen.clearRect(0, 0, 24, 24);
    pen.font = `20px ${IDEOGRAPH_FAMILY}`;
    pen.fillText(character, 2, 20);
    return pen.getImageData(0, 0, 24, 24).data.join();
  };
  return picture('永') !== picture('界');
}
