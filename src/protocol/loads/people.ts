import { quoted } from '../../ficha/kinds/kind.ts'
import { judgeRut } from '../../ficha/rut.ts'
import { plainSigns } from '../../ficha/written/clean-text.ts'
import type { Cell } from './cell.ts'

const USER = /^[a-z0-9](?:[a-z0-9._@-]{0,98}[a-z0-9])?$/

/** A user name; capitals are the same. */
export const userCell: Cell<string> = {
  read: (typed) => {
    const small = plainSigns(typed).toLowerCase()
    return USER.test(small)
      ? { value: small }
      : {
          problem: `${quoted(typed)} no sirve de usuario. Use letras sin tilde, cifras, punto, guion o @, sin espacios.`,
        }
  },
  print: (value) => value,
}

const WRONG_RUT = {
  form: 'no tiene la forma de un RUT. Se escribe como 12.345.678-5.',
  digit: 'tiene un dígito verificador que no corresponde a su número. Revise ambos.',
}

/** A RUT with or without points and dash, held to its check digit; kept as '12.345.678-5'. */
export const rutCell: Cell<string> = {
  read: (typed) => {
    const reading = judgeRut(typed)
    return 'rut' in reading ? { value: reading.rut } : { problem: `${quoted(typed)} ${WRONG_RUT[reading.wrong]}` }
  },
  print: (value) => value,
}
