/**
 * What can stand in the way of installing the app for somebody: IT has not told the id by which the catalogue knows the
 * app, the app lacks the permission, the catalogue has no app of that id, or Teams said no for another reason.
 */
export const installObstacles = ['id-missing', 'rights-missing', 'not-in-catalogue', 'refused'] as const;

export type InstallObstacle = (typeof installObstacles)[number];
