{{- /*
Lets the pods reach the chat app only where its address is given: without config.data.CHAT_BACKEND_URL the peer network.to.backend is
left out, without CHAT_FRONTEND_URL the peer network.to.frontend.
*/ -}}
{{- define "dashboard.chat" -}}
{{- $to := .Values.network.to -}}
{{- range $name, $peer := dict "CHAT_BACKEND_URL" "backend" "CHAT_FRONTEND_URL" "frontend" -}}
{{- if not (index $.Values.config.data $name) }}{{ $_ := unset $to $peer }}{{ end -}}
{{- end -}}
{{- end -}}
