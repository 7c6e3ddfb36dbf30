// @ts-check
/** The page: nothing but the element. */

import './element/define.js';
