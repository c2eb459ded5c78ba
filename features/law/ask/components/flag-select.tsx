import type { AskForm } from "./ask-form.ts";
import { WordSelect } from "./word-select.tsx";

type Props = { form: AskForm; name: string; label: string; help?: string; className?: string };

/** Yes, no, or not known. */
export function FlagSelect({ form, ...field }: Props) {
  const options = (["yes", "no"] as const).map((value) => ({ value, label: form.t(`forms.${value}`) }));
  return <WordSelect {...field} form={form} options={options} placeholder={form.t("forms.dontKnow")} />;
}
