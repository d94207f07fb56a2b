/** The style sheet of static pages: the colours of the atlas, a measure that reads well, print without ink. */
import { GROUND } from '../../core/cartography/theme';

const { light, dark } = GROUND;
const tokens = ({ paper, ink, land, province, placeMinor }: typeof light) =>
  `--paper:${paper};--ink:${ink};--land:${land};--rule:${province};--quiet:${placeMinor}`;

export const PAGE_CSS = `:root{color-scheme:light dark;${tokens(light)}}
@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
body>*{max-width:46rem;margin:0 auto;padding:1rem}
.site{display:flex;justify-content:space-between;border-bottom:1px solid var(--rule)}
h1{font-size:1.6rem;line-height:1.3;margin:.25rem 0}
h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--rule)}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
.kind,.other,.source,small,figcaption,footer{color:var(--quiet);font-size:.9rem}
.kind,.other{margin:0}
.stands{font-size:1.1rem;font-weight:600}
a{color:inherit;text-underline-offset:.2em}
.open{display:inline-block;padding:.4rem .9rem;border:1px solid currentColor;border-radius:.25rem;text-decoration:none}
figure{margin:1.5rem 0 0}
img{display:block;width:100%;height:auto;border:1px solid var(--rule)}
blockquote{margin:.5rem 0;padding:0 0 0 1rem;border-left:3px solid var(--rule);font-family:"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif}
blockquote p,.source,.reading{margin:.25rem 0}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline}
dt{float:left;clear:left;width:9em;color:var(--quiet)}
dd{margin:0 0 .25rem 9em}
.projects{columns:2;padding-left:1.2em}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--rule);vertical-align:baseline}
.wide{overflow-x:auto}
.wide img{min-width:36rem}
.wide td{white-space:nowrap}
.wide td:nth-child(2){white-space:normal;min-width:8em}
.text{font-family:"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif;font-size:1.06rem;line-height:1.8}
.heading{font-weight:700}
@media (max-width:40rem){.projects{columns:1}dt{float:none;width:auto}dd{margin-left:0}}
@media print{.open,.site{display:none}}
`;
