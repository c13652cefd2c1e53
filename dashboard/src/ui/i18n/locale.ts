import { shallowRef } from 'vue'

/** Every language of the dashboard, with its own name for itself. */
export const LOCALE_NAMES = { en: 'English', de: 'Deutsch' } as const

export type Locale = keyof typeof LOCALE_NAMES

export const LOCALES = Object.keys(LOCALE_NAMES) as Locale[]
export const FALLBACK_LOCALE: Locale = 'en'

/** The language of the page now; reading it in a template or a computed value makes that follow a change. */
export const locale = shallowRef<Locale>(FALLBACK_LOCALE)

/** The first language of the browser that the dashboard has; a region does not matter. */
export function browserLocale(languages: readonly string[] = navigator.languages): Locale {
  return languages.flatMap(language => LOCALES.find(each => each === language.split('-')[0]) ?? []).at(0) ?? FALLBACK_LOCALE
}

/** Some systems give their browser what is no language tag, such as "en-US@posix"; Intl throws at those. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  }
  catch {
    return false
  }
}

/** How the browser itself writes the language of the page, with its region: dates of en-GB are not those of en-US. */
export function regionalTag(languages: readonly string[] = navigator.languages): string {
  return languages.find(language => language.split('-')[0] === locale.value && isTag(language)) ?? locale.value
}
