import type { AppInstaller } from '#operations/ports/app-installs.ts';
import type { Graph } from './graph.ts';

interface InstallSettings {
  readonly graphBaseUrl: string;
  /** The app's id in the organisation's catalogue; null: not told. */
  readonly catalogId: string | null;
  readonly by: 'graph' | 'policy';
}

/**
 * Installs the app for one person (`POST /users/{id}/teamwork/installedApps`), with the application permission
 * `TeamsAppInstallation.ReadWriteSelfForUser.All`; Teams then tells the bot.
 */
export function createAppInstaller(graph: Graph, { graphBaseUrl, catalogId, by }: InstallSettings): AppInstaller {
  return {
    async install(personId) {
      if (by === 'policy') return 'left-to-policy';
      if (catalogId === null) return 'id-missing';
      const answer = await graph.ask({
        method: 'POST',
        path: `/users/${personId}/teamwork/installedApps`,
        body: { 'teamsApp@odata.bind': `${graphBaseUrl}/v1.0/appCatalogs/teamsApps/${catalogId}` },
        about: null,
      });
      // 409: the person has it already.
      if (answer.ok || answer.status === 409) return 'there';
      throw answer.failure;
    },
  };
}
