import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

/** What one person likes, kept in this browser; what a link should carry belongs in the URL instead. */
export const useOptionsStore = defineStore('options', () => {
  const saved = useLocalStorage('dashboard-options', { theme: 'system' as Theme }, { mergeDefaults: true })
  const theme = computed(() => saved.value.theme)

  function cycleTheme() {
    saved.value = { ...saved.value, theme: NEXT_THEME[theme.value] }
  }

  watchEffect(() => {
    document.documentElement.dataset.theme = theme.value
  })

  return { theme, cycleTheme }
})
