import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { setLocale } from './i18n/messages.ts'
import { createDashboardRouter } from './router.ts'
import { useOptionsStore } from './stores/options.ts'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App).use(createPinia()).use(createDashboardRouter())
// Waits, so that nobody sees the page change its language while it opens.
void setLocale(useOptionsStore().language).then(() => app.mount('#app'))
