import type { FastifyPluginAsync } from 'fastify';
import { named } from '../http.ts';
import { addAdminRoutes } from './admin-routes.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { addCardPictureRoutes } from './card-picture-routes.ts';
import { addChatRoutes } from './chat-routes.ts';
import { addClockRoutes } from './clock-routes.ts';
import { addDemonstrationRoutes } from './demonstration-routes.ts';
import type { ControlDeps } from './deps.ts';
import { addFaultRoutes } from './fault-routes.ts';
import { requireOwnPage } from './guard.ts';
import { addLifeRoutes } from './life-routes.ts';
import { addMailRoutes } from './mail-routes.ts';
import { addNotificationRoutes } from './notification-routes.ts';
import { addPeopleRoutes } from './people-routes.ts';
import { addProductRoutes } from './product-routes.ts';
import { speakJson } from './respond.ts';
import { addWorldRoutes } from './world-routes.ts';

/** The control API under `/standin`: what the shell in the browser, the demonstration and tests do with the stand-in. */
export function controlServer(deps: ControlDeps): FastifyPluginAsync {
  return named('control', async (server) => {
    speakJson(server);
    server.addHook('onRequest', requireOwnPage);
    addPeopleRoutes(server, deps);
    addLifeRoutes(server, deps);
    addClockRoutes(server, deps);
    addChatRoutes(server, deps);
    addCardPictureRoutes(server);
    addCalendarRoutes(server, deps);
    addMailRoutes(server, deps);
    addFaultRoutes(server, deps);
    addNotificationRoutes(server, deps);
    addDemonstrationRoutes(server, deps);
    addProductRoutes(server, deps);
    addAdminRoutes(server, deps);
    addWorldRoutes(server, deps);
  });
}
