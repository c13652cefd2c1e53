/** The forms of a noun by the plural rules of its language; `other` is what every language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Writes counts with their nouns in one language: "1 pod", "10,000 pods". */
export function counter(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
