{{- /* progressDeadlineSeconds: as given, else the startup budget, minReadySeconds and two minutes to schedule and to pull the image. */ -}}
{{- define "common.rollout.deadline" -}}
{{- $computed := add (int .Values.startup.budgetSeconds) (int .Values.rollout.minReadySeconds) 120 -}}
{{- int (.Values.rollout.progressDeadlineSeconds | default $computed) -}}
{{- end -}}
