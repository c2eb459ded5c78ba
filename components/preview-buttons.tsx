import { SubmitButton } from "./submit-button.tsx";

type Button = { readonly label: string; readonly pending: string };
type Props = {
  preview: Button;
  /** Null when the preview shows that nothing would be done. */
  save: Button | null;
  /** The step that comes next: it is the one that stands out. */
  next: "preview" | "save";
};

/** Two steps on one form: see what would follow, then do it. */
export function PreviewButtons({ preview, save, next }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton
        icon="eye"
        look={next === "preview" ? "primary" : "secondary"}
        name="intent"
        pendingLabel={preview.pending}
        value="preview"
      >
        {preview.label}
      </SubmitButton>
      {save === null ? null : (
        <SubmitButton
          icon="check"
          look={next === "save" ? "primary" : "secondary"}
          name="intent"
          pendingLabel={save.pending}
          value="save"
        >
          {save.label}
        </SubmitButton>
      )}
    </div>
  );
}
