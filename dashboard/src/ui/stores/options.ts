import type { Locale } from '../i18n/locale.ts'
import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'
import { browserLocale } from '../i18n/locale.ts'
import { setLocale } from '../i18n/messages.ts'

export type Theme = 'system' | 'light' | 'dark'

const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

/** What one person likes, kept in this browser; what a link should carry belongs in the URL instead. */
export const useOptionsStore = defineStore('options', () => {
  const saved = useLocalStorage('dashboard-options', { theme: 'system' as Theme, locale: null as Locale | null }, { mergeDefaults: true })
  const theme = computed(() => saved.value.theme)
  /** As the browser asks for until somebody chooses. */
  const language = computed(() => saved.value.locale ?? browserLocale())

  function cycleTheme() {
    saved.value = { ...saved.value, theme: NEXT_THEME[theme.value] }
  }

  function chooseLanguage(locale: Locale) {
    saved.value = { ...saved.value, locale }
  }

  watchEffect(() => void setLocale(language.value))
  watchEffect(() => {
    document.documentElement.dataset.theme = theme.value
  })

  return { theme, language, cycleTheme, chooseLanguage }
})
