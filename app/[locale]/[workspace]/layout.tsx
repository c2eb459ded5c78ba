import { WorkspaceFrame } from "#features/members/components/workspace-frame.tsx";
import { loadShell } from "#features/members/loaders.ts";
import { setTheme } from "../set-theme.ts";

export default async function WorkspaceLayout({ children, params }: LayoutProps<"/[locale]/[workspace]">) {
  const { workspace } = await params;
  return (
    <WorkspaceFrame setTheme={setTheme} shell={await loadShell(workspace)} workspace={workspace}>
      {children}
    </WorkspaceFrame>
  );
}
