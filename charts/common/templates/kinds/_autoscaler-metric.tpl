{{- /* One metric of the autoscaler. Takes a list: resource, percent of the request. */ -}}
{{- define "common.autoscaler.metric" -}}
- type: Resource
  resource:
    name: {{ index . 0 }}
    target:
      type: Utilization
      averageUtilization: {{ index . 1 }}
{{- end -}}
