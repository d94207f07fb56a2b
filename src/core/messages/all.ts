/** Brings the sentences of both languages: for Node, and for parts of the page that speak both at once. */
import { register } from './index';
import { en } from './en';
import { zh } from './zh';

register('zh', zh);
register('en', en);
