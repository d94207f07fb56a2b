export { save } from '../ui/save';
