/** The families of map labels, in one place. Self-hosted faces, when there are any, are named first. */
import type { FontFacesSpecification } from 'maplibre-gl';

/** Latin before Chinese: otherwise curly quotes and dashes come out full-width. */
const LATIN = ['Inter', 'Helvetica Neue', 'Arial', 'Liberation Sans', 'DejaVu Sans'];
const CHINESE = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
export const TEXT_FONT = [...LATIN, ...CHINESE];
/** Chinese characters are rasterised from these families; MapLibre takes one CSS list for the whole map. */
export const IDEOGRAPH_FAMILY = CHINESE.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(
  ',',
);
/** Files under public/fonts by family, with their unicode ranges; none yet. */
export const FONT_FACES: FontFacesSpecification | undefined = undefined;
