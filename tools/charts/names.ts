/** The charts that are installed, in the order in which they are. */
export const APPLICATION_CHARTS = ['backend', 'frontend', 'dashboard'] as const
export type ApplicationChart = typeof APPLICATION_CHARTS[number]

export const LIBRARY_CHART = 'common'

export const OVERLAYS = ['dev', 'staging', 'prod'] as const
export type Overlay = typeof OVERLAYS[number]

/** Where the platform is installed unless somebody says otherwise. */
export const NAMESPACE = 'todo-chatbot'

/** A chart's release, which is also the name of its Deployment and its Service. */
export const releaseName = (chart: ApplicationChart): string => `todo-chatbot-${chart}`

/** Stands for the digest that whoever deploys the prod overlay has to give. */
export const SAMPLE_DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`
