import type { Session } from '../../shared/api.ts'
import type { Right } from '../../shared/rights.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import * as api from '../api.ts'

/** Who looks, and whether a token is needed first. */
export const useSessionStore = defineStore('session', () => {
  const session = shallowRef<Session | null>(null)
  const error = shallowRef<string | null>(null)
  const missingRights = shallowRef<readonly Right[]>([])
  const needsLogin = computed(() => session.value?.auth === 'token' && session.value.user === null)
  const isReady = computed(() => session.value !== null && !needsLogin.value)

  async function attempt(ask: () => Promise<Session>) {
    error.value = null
    missingRights.value = []
    try {
      session.value = await ask()
    }
    catch (cause) {
      missingRights.value = cause instanceof api.ApiError
        ? cause.missingRights
        : []
      error.value = cause instanceof api.ApiError
        ? cause.message
        : 'The dashboard server does not answer.'
    }
  }

  const load = () => attempt(api.getSession)
  const logIn = (token: string) => attempt(() => api.logIn(token))
  const logOut = () => attempt(async () => {
    await api.logOut()
    return api.getSession()
  })

  return {
    session,
    error,
    missingRights,
    needsLogin,
    isReady,
    load,
    logIn,
    logOut,
  }
})
