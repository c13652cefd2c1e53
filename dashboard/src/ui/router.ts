import type { RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHistory } from 'vue-router'
import EventsPage from './pages/EventsPage.vue'
import OverviewPage from './pages/OverviewPage.vue'
import PodPane from './pages/PodPane.vue'
import PodsPage from './pages/PodsPage.vue'
import RolloutPane from './pages/RolloutPane.vue'
import RolloutsPage from './pages/RolloutsPage.vue'
import UsagePage from './pages/UsagePage.vue'
import UsagePane from './pages/UsagePane.vue'

/** Every view has an address; filters and sorting are its query. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'overview',
    component: OverviewPage,
    meta: { title: 'Overview' },
  },
  {
    path: '/pods',
    name: 'pods',
    component: PodsPage,
    meta: { title: 'Pods' },
    children: [
      {
        path: ':namespace/:name',
        name: 'pod',
        component: PodPane,
        props: true,
      },
    ],
  },
  {
    path: '/rollouts',
    name: 'rollouts',
    component: RolloutsPage,
    meta: { title: 'Rollouts' },
    children: [
      {
        path: ':namespace/:name',
        name: 'rollout',
        component: RolloutPane,
        props: true,
      },
    ],
  },
  {
    path: '/usage',
    name: 'usage',
    component: UsagePage,
    meta: { title: 'Usage' },
    children: [
      {
        path: ':kind(Pod|Deployment)/:namespace/:name',
        name: 'usage-of',
        component: UsagePane,
        props: true,
      },
    ],
  },
  {
    path: '/events',
    name: 'events',
    component: EventsPage,
    meta: { title: 'Events' },
  },
  { path: '/:rest(.*)*', redirect: '/' },
]

export function createDashboardRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes,
  })
  router.afterEach(({ meta, params }) => {
    document.title = [params.name, meta.title, 'Todo Chatbot'].filter(Boolean).join(' · ')
  })
  return router
}
