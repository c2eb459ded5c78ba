import { FocusOnArrival } from "./focus-on-arrival.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  /** What happened and what was kept: "Nothing was saved. What you typed is still here." */
  title: string;
  errors: readonly { fieldId: string; message: string }[];
};

export function ErrorSummary({ title, errors }: Props) {
  const key = errors.map(({ fieldId, message }) => `${fieldId}${message}`).join();
  return (
    <FocusOnArrival
      className="rounded-md border border-late-edge bg-late-wash p-4 text-late"
      key={key}
      labelledBy="error-summary-title"
    >
      <h2 className="flex items-start gap-2 font-semibold text-base" id="error-summary-title">
        <Icon className="mt-0.5" name="octagon-alert" />
        {title}
      </h2>
      {errors.length === 0 ? null : (
        <ul className="mt-2 flex flex-col gap-1 ps-6">
          {errors.map(({ fieldId, message }) => (
            <li className="list-disc" key={fieldId + message}>
              <a className="underline" href={`#${fieldId}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </FocusOnArrival>
  );
}
