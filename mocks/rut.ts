export { printRut as rut, rutDigit } from '../src/ficha/rut.ts'
