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
