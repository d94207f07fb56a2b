/**
 * The oldest kernels that the page is built for: Chromium 109 is the last on Windows 7, and below the kernels of the
 * present 360, QQ and WeChat browsers; Firefox and Safari of the last three years, the long-lived Firefox 115 included.
 * Syntax and style sheets are brought down to these. What they lack beyond syntax is refused by ESLint
 * (`eslint.config.js`); `npm run kernels` walks the page in real old ones.
 */
export const TARGETS = ['chrome109', 'edge109', 'firefox115', 'safari17'];
