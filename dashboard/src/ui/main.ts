import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createDashboardRouter } from './router.ts'
import './styles/tokens.css'
import './styles/base.css'

createApp(App).use(createPinia()).use(createDashboardRouter()).mount('#app')
