/** English for what closes the whole app, a crash of its own included; loaded when it does. */
export const messages = {
  crash: {
    title: 'Something went wrong in the app',
    body: 'This is our mistake, not yours, and nothing in your portal was changed. Reload the app; if it happens again, send the text below to whoever looks after your apps.',
    details: 'Error report',
  },
  notConnected: {
    outside: {
      title: 'This app lives inside Bitrix24',
      body: 'Stock & Photos shows a product’s pictures and its stock per warehouse. It needs the portal around it and shows nothing on its own.',
      how: 'Open it from the link on a product card, or from Applications in your Bitrix24 menu.',
    },
    silent: {
      title: 'Bitrix24 does not answer',
      body: 'The portal page around this app has not replied. Usually reloading helps; if not, close this panel and open it again.',
      action: 'Reload',
    },
  },
  refused: {
    appClosed: {
      title: 'This app is closed to you',
      body: 'Bitrix24 does not let you use Stock & Photos any more.',
      admin:
        'You are an administrator: add yourself to its access list in Applications → Stock & Photos → Access permissions.',
      ask: 'Ask a Bitrix24 administrator to add you to its access list (Applications → Stock & Photos → Access permissions).',
      request:
        'Hello! Please give me access to the app Stock & Photos in our Bitrix24: Applications → Stock & Photos → Access permissions.',
    },
    employeesOnly: {
      title: 'This app is closed to you',
      body: 'Bitrix24 lets only employees of the company use Stock & Photos, and you work in this portal as a guest from outside.',
      admin: 'You are an administrator: put your account into a department in Company → Employees.',
      ask: 'Ask a Bitrix24 administrator: whoever is put into a department (Company → Employees) counts as an employee.',
      request:
        'Hello! The app Stock & Photos in our Bitrix24 is open to employees only. Please put my account into a department if I should use it: Company → Employees.',
    },
    plan: {
      title: 'Your Bitrix24 plan does not include apps',
      body: 'The portal answers apps on commercial plans only.',
      admin: 'You are an administrator: the plan is changed under “My plan”.',
      ask: 'A Bitrix24 administrator can change the plan (“My plan”).',
      request:
        'Hello! The plan of our Bitrix24 does not include apps, so Stock & Photos shows nothing. Could you change the plan, please? It is done under “My plan”.',
    },
    payment: {
      title: 'The app’s subscription has ended',
      body: 'The paid period of Stock & Photos is over, so nothing is shown any more.',
      admin: 'You are an administrator: renew it in Applications → Stock & Photos.',
      ask: 'A Bitrix24 administrator can renew it (Applications → Stock & Photos).',
      request:
        'Hello! The paid period of the app Stock & Photos in our Bitrix24 is over. Could you renew it, please? Applications → Stock & Photos.',
    },
    portalGone: {
      title: 'This portal or app is closed',
      body: 'Bitrix24 says that the portal, or this app in it, was deleted or closed.',
      admin:
        'You are an administrator: look in Applications → Installed whether the app is still there, and install it again if it is not.',
      ask: 'Ask a Bitrix24 administrator whether the app is still installed (Applications → Installed).',
      request:
        'Hello! Bitrix24 says that our portal, or the app Stock & Photos in it, was deleted or closed. Please look in Applications → Installed whether the app is still there, and install it again if it is not.',
    },
    credentials: {
      title: 'Bitrix24 does not recognise this page',
      body: 'What this page shows as its authorization is not accepted. Close this panel and open it again from the portal.',
      admin:
        'If that does not help: you are an administrator, so install the app again in Applications → Stock & Photos.',
      ask: 'If that does not help, ask a Bitrix24 administrator to install the app again (Applications → Stock & Photos).',
      request:
        'Hello! Bitrix24 does not accept the authorization of the app Stock & Photos any more. Please install it again: Applications → Stock & Photos.',
    },
  },
}
