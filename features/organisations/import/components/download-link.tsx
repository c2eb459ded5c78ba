import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";

type Props = { fileName: string; label: string; text: string };

/** A file made of what the page holds already: nothing is kept on the server, no script is needed. */
export function DownloadLink({ fileName, label, text }: Props) {
  return (
    <a
      className={buttonClass("secondary", "compact")}
      download={fileName}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}
    >
      <Icon name="download" />
      {label}
    </a>
  );
}
