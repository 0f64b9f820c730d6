import { type ByZero, marker, NONE_QUANTITY } from '../../ficha/quantity.ts'

/** 2023 prints 'N/A' for 0/0; x/0 is not seen in print and reads 'N/A' too (domain §4). */
export const byZero2023: ByZero = { zeroByZero: marker('N/A'), byZero: marker('N/A') }

/** A share of a zero total prints nothing (domain §4). */
export const shareByZero: ByZero = { zeroByZero: NONE_QUANTITY, byZero: NONE_QUANTITY }
