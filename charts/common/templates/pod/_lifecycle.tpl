{{- /* The pause before SIGTERM, in which the endpoint leaves every proxy: done by the kubelet, so the image needs no shell. */ -}}
{{- define "common.pod.lifecycle" -}}
{{- with int .Values.drain.preStopSeconds -}}
preStop:
  sleep:
    seconds: {{ . }}
{{- end -}}
{{- end -}}
