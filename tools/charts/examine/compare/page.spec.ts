import { expect, it } from 'vitest'
import { withComparison } from './page.ts'

const ROW = { name: '`helm create`', critical: 14, warning: 1, failed: 40, passed: 141, valid: 20, invalid: 0 }
const TABLE = `| chart         | kube-score: critical | warning | checkov: failed | passed | kubeconform: valid | invalid |
| ------------- | -------------------- | ------- | --------------- | ------ | ------------------ | ------- |
| \`helm create\` | 14                   | 1       | 40              | 141    | 20                 | 0       |`

it('puts the table under a heading at the end of a page that has none', () => {
  const page = withComparison('# Charts\n\nText.\n', [ROW])
  expect(page).toMatch(/^# Charts\n\nText\.\n\n## Compared with `helm create`\n\n<!-- compared: .* -->\n/)
  expect(page).toContain(`\n\n${TABLE}\n\n<!-- /compared -->\n`)
})

it('replaces what stands between the marks, and nothing else', () => {
  const page = `${withComparison('# Charts\n', [ROW])}\n## After\n`
  const changed = withComparison(page, [{ ...ROW, critical: 15 }])
  expect(changed).toBe(page.replace('| 14 ', '| 15 '))
  expect(withComparison(changed, [ROW])).toBe(page)
})
