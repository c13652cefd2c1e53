{{- /*
The pause before SIGTERM, in which the endpoint leaves every proxy: done by the kubelet, so the image needs no shell. An app without
a port is in no endpoint, and is told at once.
*/ -}}
{{- define "common.container.lifecycle" -}}
{{- with include "common.pod.preStop" . | int -}}
preStop:
  sleep:
    seconds: {{ . }}
{{- end -}}
{{- end -}}
