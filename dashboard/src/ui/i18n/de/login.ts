import type { Messages } from '../messages.ts'

export const login: Messages['login'] = {
  heading: 'Anmelden bei Operations',
  introduction: 'Mit einem Token von Kubernetes. Sie sehen, was dessen Besitzer auflisten darf; das Token bleibt nur im Speicher.',
  token: 'Token',
  checking: 'Wird geprüft …',
  logIn: 'Anmelden',
  hint: 'Ein Token für ein Service-Konto:',
}
