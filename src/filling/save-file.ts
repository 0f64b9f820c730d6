export { saveFile } from '../ui/save-file.ts'
