/** What was typed in a form that isn't saved yet, and what stood there when it was typed, by column. */
export interface KeptForm {
  readonly typed: Readonly<Record<string, string>>
  readonly base: Readonly<Record<string, string>>
}

/** As long as the page is open, forms that were left come back as they were. Never on disk: they hold names and RUTs. */
const kept = new Map<string, KeptForm>()

/** The key of a form, by who types, kind and row; `row` is absent when one is added. */
export const formKey = (who: string, kind: string, row: string | undefined): string =>
  JSON.stringify([who, kind, row ?? null])

export const findKept = (key: string): KeptForm | undefined => kept.get(key)

export function keep(key: string, form: KeptForm | undefined): void {
  if (form === undefined || Object.keys(form.typed).length === 0) kept.delete(key)
  else kept.set(key, form)
}
