import type { RouteRecordRaw } from 'vue-router'
import { watch } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { useMessages } from './i18n/messages.ts'
import EventsPage from './pages/EventsPage.vue'
import NodePane from './pages/NodePane.vue'
import NodesPage from './pages/NodesPage.vue'
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
  },
  {
    path: '/pods',
    name: 'pods',
    component: PodsPage,
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
    children: [
      {
        path: ':kind(StatefulSet|DaemonSet)?/:namespace/:name',
        name: 'rollout',
        component: RolloutPane,
        props: true,
      },
    ],
  },
  {
    path: '/nodes',
    name: 'nodes',
    component: NodesPage,
    children: [
      {
        path: ':name',
        name: 'node',
        component: NodePane,
        props: true,
      },
    ],
  },
  {
    path: '/usage',
    name: 'usage',
    component: UsagePage,
    children: [
      {
        path: ':kind(Pod|Deployment|StatefulSet|DaemonSet|Job)/:namespace/:name',
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
  },
  { path: '/:rest(.*)*', redirect: '/' },
]

export function createDashboardRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes,
  })
  const messages = useMessages()
  watch([router.currentRoute, messages], ([{ matched, params }, { shell }]) => {
    const page = matched[0]?.name as keyof typeof shell.navigation | undefined
    document.title = [params.name, page && shell.navigation[page], 'Todo Chatbot'].filter(Boolean).join(' · ')
  })
  return router
}
