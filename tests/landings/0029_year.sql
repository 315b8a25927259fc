INSERT INTO groups (id, slug, name, lang, zone, parent_id, sample, created_at, reminders, inside_number) VALUES
(1, 'gtm-sahel', 'Groupe technique Migration Sahel | Sahel Technical Group on Migration', 'fr', 'Africa/Dakar', NULL, 1, 1606816800, '10080 1440 60', NULL),
(2, 'gtm-sahel-axe-1', 'Axe 1 : Échanges d’information | Axis 1: Sharing information', 'fr', 'Africa/Dakar', 1, 1, 1606816800, '10080 1440 60', 1),
(3, 'gtm-sahel-axe-2', 'Axe 2 : Renforcement des capacités | Axis 2: Building capacity', 'fr', 'Africa/Dakar', 1, 1, 1606816800, '10080 1440 60', 2),
(4, 'gtm-sahel-axe-3', 'Axe 3 : Plaidoyer | Axis 3: Advocacy', 'fr', 'Africa/Dakar', 1, 1, 1606816800, '10080 1440 60', 3),
(5, 'gtm-sahel-axe-4', 'Axe 4 : Coordination et gestion | Axis 4: Coordination and management', 'fr', 'Africa/Dakar', 1, 1, 1606816800, '10080 1440 60', 4);
INSERT INTO counters (group_id, kind, last) VALUES
(1, 'announcement', 2),
(1, 'code', 2),
(1, 'document', 1),
(1, 'idea', 9),
(1, 'meeting', 8),
(1, 'minutes', 1),
(1, 'organisation', 12),
(1, 'point', 5),
(1, 'space', 1),
(1, 'unheard fr …', 1),
(1, 'webinar', 4);
INSERT INTO people (id, name, lang, current_group, created_at, digest_every, digest_weekday, digest_minute, digest_mark, wake_at, text_only) VALUES
(1, 'Mariam Sawadogo', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 012248e7 07bc1889 0fef3e4a 1b2794d6 202afb06 2465ee55 3a370c79 7fa43f14 8501d532 a0467380 b07e8f2f bf5334fc c52148c6 c80916d4 e066ee74', 1607932800, 0),
(2, 'Issa Mahamane', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 b3081abe bf5334fc c52148c6 c80916d4', 1607932800, 0),
(3, 'Lamin Ceesay', 'en', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 372b876b 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6 c80916d4', 1607932800, 0),
(4, 'Fatou Ndiaye', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 3d9f7f1f 7fa43f14 a0467380 bf5334fc c52148c6 c80916d4', 1607932800, 0),
(5, 'Ousmane Faye', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 2465ee55 2aa99cac 3a370c79 a0467380 b3081abe bf5334fc c52148c6 c80916d4', 1607932800, 0),
(6, 'Hadiza Saley', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 b3081abe bf5334fc c52148c6', 1607932800, 0),
(7, 'Oumar Keïta', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 2465ee55 2aa99cac 3a370c79 3d9f7f1f 7fa43f14 a0467380 bf5334fc c52148c6', 1607932800, 0),
(8, 'Salif Ouédraogo', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 198a4d90 1b2794d6 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6 c80916d4', 1607932800, 0),
(9, 'Zeinabou Ahmed', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6 c80916d4', 1607932800, 0),
(10, 'Achta Moussa', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6', 1607932800, 0),
(11, 'Kadiatou Bah', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 372b876b 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6', 1607932800, 0),
(12, 'Domingos Mané', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6', 1607932800, 0),
(13, 'Elisa Tavares', 'en', 1, 1606816800, 'weekly', 0, 480, '1607328000 0fef3e4a 1b2794d6 202afb06 2465ee55 2aa99cac 3a370c79 7fa43f14 a0467380 bf5334fc c52148c6 c80916d4', 1607932800, 0),
(14, 'Grace Turner', 'en', NULL, 1606816800, 'weekly', 0, 480, '', 1607932800, 0),
(15, 'Paul Lambert', 'fr', 1, 1606816800, 'weekly', 0, 480, '1607328000 1b2794d6 202afb06 2aa99cac 3a370c79 7fa43f14 bf5334fc', 1607932800, 0);
INSERT INTO identities (channel, address, person_id, seen_at) VALUES
('telegram', '5000000001', 7, 1606816800),
('terminal', 'Grace Turner', 14, 1606816800),
('terminal', 'Issa Mahamane', 2, 1606816800),
('terminal', 'Mariam Sawadogo', 1, 1607328300),
('terminal', 'Ousmane Faye', 5, 1606816800),
('terminal', 'Paul Lambert', 15, 1606816800),
('terminal', 'achta-46', 10, 1607328300),
('terminal', 'domingos-66', 12, 1607328300),
('terminal', 'elisa-18', 13, 1607328300),
('terminal', 'elisa-2', 13, 1607328300),
('terminal', 'elisa-27', 13, 1607328300),
('terminal', 'fatou-17', 4, 1607328300),
('terminal', 'fatou-24', 4, 1607328300),
('terminal', 'fatou-3', 4, 1607328300),
('terminal', 'fatou-61', 4, 1607328300),
('terminal', 'fatou-8', 4, 1607328300),
('terminal', 'hadiza-4', 6, 1607328300),
('terminal', 'issa-20', 2, 1607328300),
('terminal', 'issa-42', 2, 1607328300),
('terminal', 'issa-45', 2, 1607328300),
('terminal', 'issa-57', 2, 1607328300),
('terminal', 'issa-64', 2, 1607328300),
('terminal', 'kadiatou-16', 11, 1607328300),
('terminal', 'kadiatou-34', 11, 1607328300),
('terminal', 'kadiatou-47', 11, 1607328300),
('terminal', 'lamin-1', 3, 1607328300),
('terminal', 'lamin-21', 3, 1607328300),
('terminal', 'lamin-33', 3, 1607328300),
('terminal', 'lamin-43', 3, 1607328300),
('terminal', 'lamin-6', 3, 1607328300),
('terminal', 'lamin-62', 3, 1607328300),
('terminal', 'mariam-10', 1, 1607328300),
('terminal', 'mariam-11', 1, 1607328300),
('terminal', 'mariam-12', 1, 1607328300),
('terminal', 'mariam-13', 1, 1607328300),
('terminal', 'mariam-14', 1, 1607328300),
('terminal', 'mariam-15', 1, 1607328300),
('terminal', 'mariam-22', 1, 1607328300),
('terminal', 'mariam-23', 1, 1607328300),
('terminal', 'mariam-25', 1, 1607328300),
('terminal', 'mariam-26', 1, 1607328300),
('terminal', 'mariam-30', 1, 1607328300),
('terminal', 'mariam-31', 1, 1607328300),
('terminal', 'mariam-38', 1, 1607328300),
('terminal', 'mariam-39', 1, 1607328300),
('terminal', 'mariam-40', 1, 1607328300),
('terminal', 'mariam-41', 1, 1607328300),
('terminal', 'mariam-48', 1, 1607328300),
('terminal', 'mariam-50', 1, 1607328300),
('terminal', 'mariam-51', 1, 1607328300),
('terminal', 'mariam-52', 1, 1607328300),
('terminal', 'mariam-53', 1, 1607328300),
('terminal', 'mariam-54', 1, 1607328300),
('terminal', 'mariam-55', 1, 1607328300),
('terminal', 'mariam-56', 1, 1607328300),
('terminal', 'mariam-58', 1, 1607328300),
('terminal', 'mariam-59', 1, 1607328300),
('terminal', 'mariam-60', 1, 1607328300),
('terminal', 'mariam-63', 1, 1607328300),
('terminal', 'mariam-65', 1, 1607328300),
('terminal', 'mariam-9', 1, 1607328300),
('terminal', 'oumar-19', 7, 1607328300),
('terminal', 'ousmane-0', 5, 1607328300),
('terminal', 'ousmane-44', 5, 1607328300),
('terminal', 'ousmane-5', 5, 1607328300),
('terminal', 'salif-28', 8, 1607328300),
('terminal', 'salif-29', 8, 1607328300),
('terminal', 'salif-32', 8, 1607328300),
('terminal', 'salif-49', 8, 1607328300),
('terminal', 'zeinabou-37', 9, 1607328300),
('terminal', 'zeinabou-7', 9, 1607328300),
('web', '6', 6, 1607328300);
INSERT INTO organisations (id, group_id, number, name, acronym, country) VALUES
(1, 1, 1, 'Croix-Rouge nigérienne', 'CRN', 'Niger'),
(2, 1, 2, 'Croix-Rouge sénégalaise', 'CRS', 'Sénégal'),
(3, 1, 3, 'Croix-Rouge malienne', 'CRM', 'Mali'),
(4, 1, 4, 'Croix-Rouge burkinabè', 'CRBF', 'Burkina Faso'),
(5, 1, 5, 'Croissant-Rouge mauritanien', 'CRMa', 'Mauritanie'),
(6, 1, 6, 'Croix-Rouge tchadienne', 'CRT', 'Tchad'),
(7, 1, 7, 'The Gambia Red Cross Society', 'GRCS', 'Gambie'),
(8, 1, 8, 'Croix-Rouge guinéenne', 'CRG', 'Guinée'),
(9, 1, 9, 'Cruz Vermelha da Guiné-Bissau', 'CVGB', 'Guinée-Bissau'),
(10, 1, 10, 'Cruz Vermelha de Cabo Verde', 'CVCV', 'Cap-Vert'),
(11, 1, 11, 'Fédération internationale', 'FICR', 'Sénégal'),
(12, 1, 12, 'Comité international', 'CICR', 'Sénégal');
INSERT INTO organisation_aliases (group_id, alias, organisation_id) VALUES
(1, 'cicr', 12),
(1, 'comiteinternational', 12),
(1, 'crbf', 4),
(1, 'crg', 8),
(1, 'crm', 3),
(1, 'crma', 5),
(1, 'crn', 1),
(1, 'croissantrougemauritanien', 5),
(1, 'croixrougeburkinabe', 4),
(1, 'croixrougedeguinee', 8),
(1, 'croixrougedeguineebissau', 9),
(1, 'croixrougeducapvert', 10),
(1, 'croixrougedumali', 3),
(1, 'croixrougeduniger', 1),
(1, 'croixrougedusenegal', 2),
(1, 'croixrougedutchad', 6),
(1, 'croixrougegambienne', 7),
(1, 'croixrougeguineenne', 8),
(1, 'croixrougemalienne', 3),
(1, 'croixrougenigerienne', 1),
(1, 'croixrougesenegalaise', 2),
(1, 'croixrougetchadienne', 6),
(1, 'crs', 2),
(1, 'crt', 6),
(1, 'cruzvermelhadaguinebissau', 9),
(1, 'cruzvermelhadecaboverde', 10),
(1, 'cvcv', 10),
(1, 'cvgb', 9),
(1, 'federationinternationale', 11),
(1, 'ficr', 11),
(1, 'gambiaredcross', 7),
(1, 'grcs', 7),
(1, 'icrc', 12),
(1, 'ifrc', 11),
(1, 'thegambiaredcrosssociety', 7);
INSERT INTO memberships (person_id, group_id, role, organisation_id, joined_at, left_at, awaited) VALUES
(1, 1, 4, 11, 1606816800, NULL, 0),
(1, 5, 4, NULL, 1606816800, NULL, 0),
(2, 1, 3, 1, 1606816800, NULL, 0),
(2, 2, 3, NULL, 1606816800, NULL, 0),
(3, 1, 3, 7, 1606816800, NULL, 0),
(3, 3, 3, NULL, 1606816800, NULL, 0),
(4, 1, 3, 2, 1606816800, NULL, 0),
(4, 4, 3, NULL, 1606816800, NULL, 0),
(5, 1, 2, 12, 1606816800, NULL, 0),
(5, 2, 2, NULL, 1606816800, NULL, 0),
(6, 1, 3, 1, 1606816800, NULL, 0),
(7, 1, 3, 3, 1606816800, NULL, 0),
(7, 3, 3, NULL, 1606816800, NULL, 0),
(8, 1, 3, 4, 1606816800, NULL, 0),
(8, 4, 3, NULL, 1606816800, NULL, 0),
(9, 1, 3, 5, 1606816800, NULL, 0),
(9, 5, 3, NULL, 1606816800, NULL, 0),
(10, 1, 3, 6, 1606816800, NULL, 0),
(10, 2, 3, NULL, 1606816800, NULL, 0),
(11, 1, 3, 8, 1606816800, NULL, 0),
(11, 3, 3, NULL, 1606816800, NULL, 0),
(12, 1, 3, 9, 1606816800, NULL, 0),
(12, 4, 3, NULL, 1606816800, NULL, 0),
(13, 1, 3, 10, 1606816800, NULL, 0),
(13, 5, 3, NULL, 1606816800, NULL, 0),
(14, 1, 2, 11, 1606816800, 1606816800, 0),
(14, 3, 2, NULL, 1606816800, 1606816800, 0),
(15, 1, 1, 12, 1606816800, NULL, 0);
INSERT INTO codes (id, group_id, number, hash, role, uses_left, expires_at, created_by, created_at) VALUES
(1, 1, 1, '82c49b9321064668977908db6dfaeeb723daab462dc656f1b7b725f2a23e666b', 2, 10, 1609408800, 1, 1606816800),
(2, 1, 2, '4c99af0e839a16f1c0eef86992ab266c030b050c57321efdb6115389485fb3e6', 2, 10, 1609920300, 1, 1607328300);
INSERT INTO conversations (who, place, state, updated_at) VALUES
('terminal:Mariam Sawadogo', '', '{"shown":{"1":"relancer 1 oui","oui":"relancer 1 oui","yes":"relancer 1 oui","o":"relancer 1 oui","y":"relancer 1 oui","ok":"relancer 1 oui","d''accord":"relancer 1 oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:achta-46', '', '{"shown":{"1":"@gtm-sahel oui 2","2":"@gtm-sahel oui 3","3":"@gtm-sahel oui 4","4":"@gtm-sahel oui 5"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:awa-35', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"join","values":{"code":"4c99af0e839a16f1c0eef86992ab266c030b050c57321efdb6115389485fb3e6"},"field":"name","prompt":["T","What is your name? First name and family name.",{}],"choices":[{"value":"Awa Diallo","number":null,"words":["oui","yes","o","y","ok","d''accord","awa diallo"]}],"at":1607328300,"group":"","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e59"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:binta-36', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"join","values":{},"field":"code","prompt":["T","What is your code? Your coordinator has it.",{}],"choices":[],"at":1607328300,"group":"","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e60"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:domingos-66', '', '{"shown":{"1":"oubliez moi oui","oui":"oubliez moi oui","yes":"oubliez moi oui","o":"oubliez moi oui","y":"oubliez moi oui","ok":"oubliez moi oui","d''accord":"oubliez moi oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:elisa-18', '', '{"shown":{"1":"oui 2","oui":"oui 2","yes":"oui 2","o":"oui 2","y":"oui 2","ok":"oui 2","d''accord":"oui 2","present":"oui 2","2":"non 2","non":"non 2","no":"non 2","n":"non 2","absent":"non 2","3":"en ligne 2","en ligne":"en ligne 2","online":"en ligne 2","4":"excuse 2","excuse":"excuse 2","excused":"excuse 2","5":"ordre du jour 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:elisa-2', '', '{"shown":{"1":"vote 1","2":"vote 2","3":"vote 3","4":"vote 4","5":"vote 5","6":"vote 6","+":"ideas page 2","suite":"ideas page 2","more":"ideas page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:elisa-27', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"attended","values":{},"field":"webinar","prompt":["T","Which webinar did you attend? Give its number.",{}],"choices":[{"value":1,"number":1,"words":["migrants in emergency response"]},{"value":2,"number":2,"words":["restoring family links"]},{"value":3,"number":3,"words":["the migration strategy 2021-2025"]},{"value":4,"number":4,"words":["internal displacement"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e51"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:fatou-17', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"come","values":{},"field":"number","prompt":["T","Which meeting? Give its number.",{}],"choices":[{"value":2,"number":2,"words":["reunion 2 : reunion du groupe technique migration sahel dimanche 13 decembre 2020, 9h30 (gmt)"]},{"value":3,"number":3,"words":["reunion 3 mardi 5 janvier 2021, 9h00–11h00 (gmt)"]},{"value":4,"number":4,"words":["reunion 4 mercredi 6 janvier 2021, 9h00–11h00 (gmt)"]},{"value":5,"number":5,"words":["reunion 5 jeudi 7 janvier 2021, 9h00–11h00 (gmt)"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e41"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:fatou-24', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"postpone","values":{"point":3},"field":"deadline","prompt":["T","What is the new deadline? For example: 12 March. /// for none.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e48"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:fatou-3', '', '{"shown":{"1":"vote 1","2":"vote 2","3":"vote 3","4":"vote 4","5":"vote 5","6":"vote 6","+":"idees page 2","suite":"idees page 2","more":"idees page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:fatou-61', '-100', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"vote","values":{},"field":"ideas","prompt":["T","Which ideas do you vote for? Give their numbers.",{}],"choices":[{"value":[[1,null,false]],"number":1,"words":["echanges entre pairs sur l''accueil des migrants"]},{"value":[[2,null,false]],"number":2,"words":["former les points focaux au plaidoyer"]},{"value":[[3,null,false]],"number":3,"words":["cartographie des services sur les routes"]},{"value":[[4,null,false]],"number":4,"words":["points d''eau et abris aux frontieres"]},{"value":[[5,null,false]],"number":5,"words":["guide sur les changements climatiques et la mobilite"]},{"value":[[6,null,false]],"number":6,"words":["a shared calendar of regional events [en]"]},{"value":[[7,null,false]],"number":7,"words":["un espace commun de documents"]},{"value":[[8,null,false]],"number":8,"words":["une foire aux questions"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e86"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:fatou-8', '', '{"shown":{"1":"retirer idee 1 oui","oui":"retirer idee 1 oui","yes":"retirer idee 1 oui","o":"retirer idee 1 oui","y":"retirer idee 1 oui","ok":"retirer idee 1 oui","d''accord":"retirer idee 1 oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:hadiza-4', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"unvote","values":{},"field":"ideas","prompt":["T","Which votes do you take back? Give their numbers.",{}],"choices":[{"value":[5],"number":5,"words":["guide sur les changements climatiques et la mobilite"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e26"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:issa-20', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"done","values":{},"field":"points","prompt":["T","Which points are done? Give their numbers.",{}],"choices":[{"value":4,"number":4,"words":["partager le mini-guide du premier webinaire"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e44"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:issa-42', '', '{"shown":{"1":"afaire gtm-sahel/meeting:2","2":"afaire gtm-sahel/vote:1","3":"afaire gtm-sahel/meeting:3","4":"afaire gtm-sahel/meeting:4","5":"afaire gtm-sahel/meeting:5","6":"afaire gtm-sahel/announcement:1","7":"afaire gtm-sahel/point:4","8":"afaire gtm-sahel/webinar:1","+":"afaire page 2","suite":"afaire page 2","more":"afaire page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:issa-45', '', '{"shown":{"1":"afaire gtm-sahel/meeting:2","2":"afaire gtm-sahel/vote:1","3":"afaire gtm-sahel/meeting:3","4":"afaire gtm-sahel/meeting:4","5":"afaire gtm-sahel/meeting:5","6":"afaire gtm-sahel/announcement:1","7":"afaire gtm-sahel/point:4","8":"afaire gtm-sahel/webinar:1","+":"afaire page 2","suite":"afaire page 2","more":"afaire page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:issa-57', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"shut_out_device","values":{},"field":"number","prompt":["T","Which browser should be shut out?",{}],"choices":[{"value":0,"number":null,"words":["tous","toutes","all","tout","partout","everywhere","tous"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e82"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:issa-64', '', '{"shown":{"1":"groupe gtm-sahel","2":"groupe gtm-sahel-axe-1"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:kadiatou-16', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"propose","values":{"number":5},"field":"text","prompt":["T","What should it speak of? The presenter in brackets, if there is one.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e40"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:kadiatou-34', '', '{"shown":{"1":"aide"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:kadiatou-47', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"relay","values":{"who":"CRS"},"field":"line","prompt":["T","What do they answer? For example: {line}",{"line":["Line","fait 3","done 3"]}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e72"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:lamin-1', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"vote","values":{},"field":"ideas","prompt":["T","Which ideas do you vote for? Give their numbers.",{}],"choices":[{"value":[[1,null,false]],"number":1,"words":["peer exchanges on welcoming migrants"]},{"value":[[2,null,false]],"number":2,"words":["train focal points in advocacy"]},{"value":[[3,null,false]],"number":3,"words":["map of services along the routes"]},{"value":[[4,null,false]],"number":4,"words":["water points and shelters at the borders"]},{"value":[[5,null,false]],"number":5,"words":["guide sur les changements climatiques et la mobilite [fr]"]},{"value":[[6,null,false]],"number":6,"words":["a shared calendar of regional events"]},{"value":[[7,null,false]],"number":7,"words":["un espace commun de documents [fr]"]},{"value":[[8,null,false]],"number":8,"words":["une foire aux questions [fr]"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e22"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:lamin-21', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"blocked","values":{"point":2},"field":"reason","prompt":["T","Why is it blocked? A few words are enough.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e45"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:lamin-33', '', '{"shown":{"1":"afaire","2":"prochaine","3":"idees","4":"points","5":"idee","6":"aide tout"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:lamin-43', '', '{"shown":{"1":"afaire gtm-sahel/meeting:2","2":"afaire gtm-sahel/vote:1","3":"afaire gtm-sahel/meeting:3","4":"afaire gtm-sahel/meeting:4","5":"afaire gtm-sahel/meeting:5","6":"afaire gtm-sahel/announcement:1","7":"afaire gtm-sahel/point:2","8":"afaire gtm-sahel/webinar:1","+":"todo page 2","suite":"todo page 2","more":"todo page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:lamin-6', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"comment","values":{},"field":"idea","prompt":["T","Which idea do you comment on? Give its number.",{}],"choices":[{"value":1,"number":1,"words":["peer exchanges on welcoming migrants"]},{"value":2,"number":2,"words":["train focal points in advocacy"]},{"value":3,"number":3,"words":["map of services along the routes"]},{"value":4,"number":4,"words":["water points and shelters at the borders"]},{"value":5,"number":5,"words":["guide sur les changements climatiques et la mobilite [fr]"]},{"value":6,"number":6,"words":["a shared calendar of regional events"]},{"value":7,"number":7,"words":["un espace commun de documents [fr]"]},{"value":8,"number":8,"words":["une foire aux questions [fr]"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e28"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:lamin-62', '-100', '{"shown":{"1":"vote 1","2":"vote 2","3":"vote 3","4":"vote 4","5":"vote 5","6":"vote 6","+":"ideas page 2","suite":"ideas page 2","more":"ideas page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-10', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"announce","values":{},"field":"when","prompt":["T","When? For example: {line}",{"line":["Line","jeudi 14h30-16h","Thursday 14:30-16:00"]}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e33"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-11', '', '{"shown":{"1":"publier 6 oui 1","oui":"publier 6 oui 1","yes":"publier 6 oui 1","o":"publier 6 oui 1","y":"publier 6 oui 1","ok":"publier 6 oui 1","d''accord":"publier 6 oui 1","2":"brouillons","non":"brouillons","no":"brouillons","n":"brouillons"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-12', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"delete_draft","values":{},"field":"number","prompt":["T","Which draft? Give its number.",{}],"choices":[{"value":6,"number":6,"words":["reunion 6"]},{"value":7,"number":7,"words":["reunion 7"]},{"value":8,"number":8,"words":["reunion 8"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e36"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-13', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"move_meeting","values":{"number":3},"field":"when","prompt":["T","To which day and hour?",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e37"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-14', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"replace_place","values":{"number":3},"field":"place","prompt":["T","Where? A venue or a link.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e38"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-15', '', '{"shown":{"1":"annuler reunion 4 oui 2","oui":"annuler reunion 4 oui 2","yes":"annuler reunion 4 oui 2","o":"annuler reunion 4 oui 2","y":"annuler reunion 4 oui 2","ok":"annuler reunion 4 oui 2","d''accord":"annuler reunion 4 oui 2","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-22', '', '{"shown":{"1":"fait 1"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-23', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"add","values":{},"field":"text","prompt":["T","What is to be done?",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e47"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-25', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"assign","values":{"point":5},"field":"owners","prompt":["T","Who does it? Organisations or people, for example: CRS, CRM. /// for nobody yet.",{}],"choices":[{"value":["#1"],"number":1,"words":["crn"]},{"value":["#2"],"number":2,"words":["crs"]},{"value":["#3"],"number":3,"words":["crm"]},{"value":["#4"],"number":4,"words":["crbf"]},{"value":["#5"],"number":5,"words":["crma"]},{"value":["#6"],"number":6,"words":["crt"]},{"value":["#7"],"number":7,"words":["grcs"]},{"value":["#8"],"number":8,"words":["crg"]},{"value":["#9"],"number":9,"words":["cvgb"]},{"value":["#10"],"number":10,"words":["cvcv"]},{"value":["#11"],"number":11,"words":["ficr"]},{"value":["#12"],"number":12,"words":["cicr"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e49"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-26', '', '{"shown":{"1":"abandonner 5 oui","oui":"abandonner 5 oui","yes":"abandonner 5 oui","o":"abandonner 5 oui","y":"abandonner 5 oui","ok":"abandonner 5 oui","d''accord":"abandonner 5 oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-30', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"add_webinar","values":{},"field":"title","prompt":["T","What is the webinar called?",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e54"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-31', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"space","values":{},"field":"title","prompt":["T","What is the title? In one language, or in both: français | english",{}],"choices":[],"at":1607328300,"group":"gtm-sahel-axe-4","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e55"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-38', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"invite","values":{},"field":"role","prompt":["T","What will they be in the group?",{}],"choices":[{"value":2,"number":null,"words":["membre","member","membre"]},{"value":3,"number":null,"words":["point focal","focal point","focal","pointfocal","point focal"]},{"value":4,"number":null,"words":["coordinateur","coordinatrice","coordination","coordinator","coordination"]},{"value":1,"number":null,"words":["observateur","observatrice","observation","observer","observateur ou observatrice"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e62"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-39', '', '{"shown":{"1":"fichier compterendu 1","2":"points tous","+":"compterendu 1 page 2","suite":"compterendu 1 page 2","more":"compterendu 1 page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-40', '', '{"shown":{"1":"enregistrer 1 oui","oui":"enregistrer 1 oui","yes":"enregistrer 1 oui","o":"enregistrer 1 oui","y":"enregistrer 1 oui","ok":"enregistrer 1 oui","d''accord":"enregistrer 1 oui","2":"enregistrer 1 non","non":"enregistrer 1 non","no":"enregistrer 1 non","n":"enregistrer 1 non","+":"relire 1 page 2","suite":"relire 1 page 2","more":"relire 1 page 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-41', '', '{"shown":{"1":"relancer 1 oui","oui":"relancer 1 oui","yes":"relancer 1 oui","o":"relancer 1 oui","y":"relancer 1 oui","ok":"relancer 1 oui","d''accord":"relancer 1 oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-50', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"write_announcement","values":{},"field":"text","prompt":["T","What do you announce? In one language, or in both: {line}",{"line":"Bonjour | Hello"}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e75"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-51', '', '{"shown":{"1":"annonce 2 oui","oui":"annonce 2 oui","yes":"annonce 2 oui","o":"annonce 2 oui","y":"annonce 2 oui","ok":"annonce 2 oui","d''accord":"annonce 2 oui","2":"annuler annonce 2","non":"annuler annonce 2","no":"annuler annonce 2","n":"annuler annonce 2"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-52', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"rapporteur","values":{"number":3},"field":"who","prompt":["T","Who writes the minutes? Give a name.",{}],"choices":[{"value":"moi","number":null,"words":["moi","me","moi-meme","myself","je","i","moi"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e77"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-53', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"recurrence","values":{"pattern":{"weeks":0,"nth":1,"weekday":0}},"field":"hours","prompt":["T","At what time? For example: {line}",{"line":["Line","9h-11h","9:00-11:00"]}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e78"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-54', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"add_organisation","values":{},"field":"organisation","prompt":["T","Which organisation? For example: CRB, Croix-Rouge béninoise, Bénin.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e79"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-55', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"attach","values":{},"field":"person","prompt":["T","Who represents an organisation? Give a name.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e80"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-56', '', '{"shown":{"1":"fichier vote 1 csv","2":"fichier vote 1 xlsx"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-58', '', '{"shown":{"1":"lancer evaluation 2020 oui","oui":"lancer evaluation 2020 oui","yes":"lancer evaluation 2020 oui","o":"lancer evaluation 2020 oui","y":"lancer evaluation 2020 oui","ok":"lancer evaluation 2020 oui","d''accord":"lancer evaluation 2020 oui","2":"supprimer evaluation 2020","non":"supprimer evaluation 2020","no":"supprimer evaluation 2020","n":"supprimer evaluation 2020"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-60', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"add_activity","values":{},"field":"what","prompt":["T","What is the activity? One line.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e85"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-63', '', '{"shown":{"1":"cloturer 1 oui","oui":"cloturer 1 oui","yes":"cloturer 1 oui","o":"cloturer 1 oui","y":"cloturer 1 oui","ok":"cloturer 1 oui","d''accord":"cloturer 1 oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:mariam-65', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"create_poll","values":{},"field":"moments","prompt":["T","Which moments do you propose, from 2 to 12? For example: {line}",{"line":["Line","3 janvier 10h, 4 janvier 15h-17h","3 January 10:00, 4 January 15:00-17:00"]}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e90"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:mariam-9', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"merge","values":{"into":7},"field":"other","prompt":["T","Which idea goes into it? Give its number.",{}],"choices":[{"value":1,"number":1,"words":["echanges entre pairs sur l''accueil des migrants"]},{"value":2,"number":2,"words":["former les points focaux au plaidoyer"]},{"value":3,"number":3,"words":["cartographie des services sur les routes"]},{"value":4,"number":4,"words":["points d''eau et abris aux frontieres"]},{"value":5,"number":5,"words":["guide sur les changements climatiques et la mobilite"]},{"value":6,"number":6,"words":["a shared calendar of regional events [en]"]},{"value":7,"number":7,"words":["un espace commun de documents"]},{"value":8,"number":8,"words":["une foire aux questions"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e32"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:oumar-19', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"be_excused","values":{"number":3},"field":"note","prompt":["T","For what reason?",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e43"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:ousmane-0', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"vote","values":{},"field":"ideas","prompt":["T","Which ideas do you vote for? Give their numbers.",{}],"choices":[{"value":[[1,null,false]],"number":1,"words":["echanges entre pairs sur l''accueil des migrants"]},{"value":[[2,null,false]],"number":2,"words":["former les points focaux au plaidoyer"]},{"value":[[3,null,false]],"number":3,"words":["cartographie des services sur les routes"]},{"value":[[4,null,false]],"number":4,"words":["points d''eau et abris aux frontieres"]},{"value":[[5,null,false]],"number":5,"words":["guide sur les changements climatiques et la mobilite"]},{"value":[[6,null,false]],"number":6,"words":["a shared calendar of regional events [en]"]},{"value":[[7,null,false]],"number":7,"words":["un espace commun de documents"]},{"value":[[8,null,false]],"number":8,"words":["une foire aux questions"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e21"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:ousmane-44', '', '{"shown":{},"completed":"","asked":null,"serial":0,"group":"","older":[]}', 1607328300),
('terminal:ousmane-5', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"idea","values":{},"field":"what","prompt":["T","What is your idea? In one sentence.",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e27"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:salif-28', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"attended","values":{},"field":"webinar","prompt":["T","Which webinar did you attend? Give its number.",{}],"choices":[{"value":1,"number":1,"words":["les migrants dans la reponse aux urgences"]},{"value":2,"number":2,"words":["retablir les liens familiaux"]},{"value":3,"number":3,"words":["la strategie migration 2021-2025"]},{"value":4,"number":4,"words":["les deplacements internes"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e52"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:salif-29', '', '{"shown":{"1":"participe 2","2":"participe 2 partiel","3":"participe 2 absent"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:salif-32', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"choose_language","values":{},"field":"lang","prompt":["T","Which language do you read?",{}],"choices":[{"value":"fr","number":null,"words":["fr","francais","french","en francais","le francais","in french","francais"]},{"value":"en","number":null,"words":["en","anglais","english","en anglais","l''anglais","in english","english"]}],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e56"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('terminal:salif-49', '', '{"shown":{"1":"confirmer reunion 3"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:zeinabou-37', '', '{"shown":{"1":"quitter gtm-sahel oui oui","oui":"quitter gtm-sahel oui oui","yes":"quitter gtm-sahel oui oui","o":"quitter gtm-sahel oui oui","y":"quitter gtm-sahel oui oui","ok":"quitter gtm-sahel oui oui","d''accord":"quitter gtm-sahel oui oui","2":"annuler","non":"annuler","no":"annuler","n":"annuler"},"completed":"","asked":null,"serial":0,"group":"gtm-sahel","older":[]}', 1607328300),
('terminal:zeinabou-7', '', '{"shown":{},"completed":"","asked":{"serial":1607328301,"command":"edit_idea","values":{"idea":9},"field":"text","prompt":["T","What should the idea say?",{}],"choices":[],"at":1607328300,"group":"gtm-sahel","wrong":0,"reminded":false,"same":[],"letter":"answer:terminal:e30"},"serial":1607328301,"group":"","older":[]}', 1607328300),
('web:6', '', '{"shown":{},"completed":"","asked":null,"serial":0,"group":"","older":[]}', 1607328300);
INSERT INTO inbox (channel, event, received_at, state, chat, body, arrived, tries) VALUES
('telegram', '1-landing', 1607328300, 'waiting', '5000000001', '{"update_id": 1, "message": {"message_id": 7, "date": 1607328300, "text": "vote 2 4", "from": {"id": 5000000001, "is_bot": false, "first_name": "Oumar"}, "chat": {"id": 5000000001, "type": "private", "first_name": "Oumar"}}}', 1607328300000001, 0),
('telegram', '2-landing', 1607328300, 'waiting', '5000000001', '{"update_id": 2, "callback_query": {"id": "77", "chat_instance": "-42", "data": "vote 3", "from": {"id": 5000000001, "is_bot": false, "first_name": "Oumar"}, "chat": {"id": 5000000001, "type": "private", "first_name": "Oumar"}}}', 1607328300000002, 0);
INSERT INTO spaces (id, group_id, number, title, lang, rule, opens_at, closes_at, named, live, state, outcome_revision, created_at, opened_at, wake_at) VALUES
(1, 1, 1, 'Idées pour 2021 | Ideas for 2021', 'fr', 'approval', 1606816800, 1608141600, 1, 1, 'open', 0, 1606816800, 1606816800, 1607328360);
INSERT INTO ideas (id, group_id, space_id, number, text, lang, author_id, state, created_at, folded) VALUES
(1, 1, 1, 1, 'Échanges entre pairs sur l’accueil des migrants | Peer exchanges on welcoming migrants', 'fr', 4, 'open', 1606816800, 'echanges entre pairs sur l''accueil des migrants | peer exchanges on welcoming migrants'),
(2, 1, 1, 2, 'Former les points focaux au plaidoyer | Train focal points in advocacy', 'fr', 8, 'open', 1606816800, 'former les points focaux au plaidoyer | train focal points in advocacy'),
(3, 1, 1, 3, 'Cartographie des services sur les routes | Map of services along the routes', 'en', 13, 'open', 1606816800, 'cartographie des services sur les routes | map of services along the routes'),
(4, 1, 1, 4, 'Points d’eau et abris aux frontières | Water points and shelters at the borders', 'fr', 10, 'open', 1606816800, 'points d''eau et abris aux frontieres | water points and shelters at the borders'),
(5, 1, 1, 5, 'Guide sur les changements climatiques et la mobilité', 'fr', 9, 'open', 1606816800, 'guide sur les changements climatiques et la mobilite'),
(6, 1, 1, 6, 'A shared calendar of regional events', 'en', 3, 'open', 1606816800, 'a shared calendar of regional events'),
(7, 1, 1, 7, 'Un espace commun de documents', 'fr', 1, 'open', 1606816800, 'un espace commun de documents'),
(8, 1, 1, 8, 'Une foire aux questions', 'fr', 1, 'open', 1606816800, 'une foire aux questions'),
(9, 1, 1, 9, 'Un calendrier', 'fr', 9, 'open', 1607328300, 'un calendrier');
INSERT INTO comments (id, idea_id, author_id, text, lang, created_at) VALUES
(1, 1, 11, 'Nous pouvons accueillir une visite à Conakry.', 'fr', 1606816800),
(2, 4, 7, 'À relier au projet de la FICR.', 'fr', 1606816800);
INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at, lane) VALUES
(1, 5, 6, 1, 1607328300, 'terminal:'),
(1, 1, 7, 1, 1606816800, ''),
(1, 4, 7, 1, 1606816800, ''),
(1, 2, 10, 1, 1606816800, ''),
(1, 6, 10, 1, 1606816800, ''),
(1, 1, 11, 1, 1606816800, ''),
(1, 4, 11, 1, 1606816800, ''),
(1, 1, 12, 1, 1606816800, ''),
(1, 2, 12, 1, 1606816800, '');
INSERT INTO meetings (id, group_id, number, kind, title, lang, day, starts_at, ends_at, zone, over_at, place, state, revision, told, minutes_at, created_by, created_at, told_at, told_as, wake_at, next_meeting, link) VALUES
(1, 1, 1, 'meeting', 'Réunion du Groupe technique Migration Sahel', 'fr', '2020-11-08', 1604827800, 1604835900, 'Africa/Dakar', 1604835900, 'En ligne (Teams), animée depuis Dakar', 'published', 1, 0, 1606816800, 1, 1606816800, NULL, '', 9000000000000, '2020-12-13T09:30:00', ''),
(2, 1, 2, 'meeting', 'Réunion du Groupe technique Migration Sahel', 'fr', '2020-12-13', 1607851800, NULL, 'Africa/Dakar', 1607904000, '', 'published', 1, 0, NULL, 1, 1606816800, NULL, '', 1607765400, NULL, ''),
(3, 1, 3, 'meeting', '', 'fr', '2021-01-05', 1609837200, 1609844400, 'Africa/Dakar', 1609844400, 'Salle des palmiers', 'published', 2, 2, NULL, 1, 1606816800, 1606816800, '{"timing":{"day":"2021-01-05","zone":"Africa/Dakar","starts_at":1609837200,"ends_at":1609844400,"last_day":null},"kind":"meeting","title":"","place":"Salle des palmiers","agenda":"b96fa1b333d59315","at":1606816800,"link":""}', 1609232400, NULL, ''),
(4, 1, 4, 'meeting', '', 'fr', '2021-01-06', 1609923600, 1609930800, 'Africa/Dakar', 1609930800, 'Salle des palmiers', 'published', 2, 2, NULL, 1, 1606816800, 1606816800, '{"timing":{"day":"2021-01-06","zone":"Africa/Dakar","starts_at":1609923600,"ends_at":1609930800,"last_day":null},"kind":"meeting","title":"","place":"Salle des palmiers","agenda":"b96fa1b333d59315","at":1606816800,"link":""}', 1609318800, NULL, ''),
(5, 1, 5, 'meeting', '', 'fr', '2021-01-07', 1610010000, 1610017200, 'Africa/Dakar', 1610017200, 'Salle des palmiers', 'published', 2, 2, NULL, 1, 1606816800, 1606816800, '{"timing":{"day":"2021-01-07","zone":"Africa/Dakar","starts_at":1610010000,"ends_at":1610017200,"last_day":null},"kind":"meeting","title":"","place":"Salle des palmiers","agenda":"b96fa1b333d59315","at":1606816800,"link":""}', 1609405200, NULL, ''),
(6, 1, 6, 'meeting', '', 'fr', '2021-01-08', 1610096400, 1610103600, 'Africa/Dakar', 1610103600, 'Salle des acacias', 'draft', 1, 0, NULL, 1, 1606816800, NULL, '', 9000000000000, NULL, ''),
(7, 1, 7, 'meeting', '', 'fr', '2021-01-11', 1610355600, 1610362800, 'Africa/Dakar', 1610362800, 'Salle des acacias', 'published', 2, 2, NULL, 1, 1606816800, 1607328300, '{"timing":{"day":"2021-01-11","zone":"Africa/Dakar","starts_at":1610355600,"ends_at":1610362800,"last_day":null},"kind":"meeting","title":"","place":"Salle des acacias","agenda":"a3b296a269f08532","at":1607328300,"link":""}', 1609750800, NULL, ''),
(8, 1, 8, 'meeting', '', 'fr', '2021-01-15', 1610701200, 1610708400, 'Africa/Dakar', 1610708400, '', 'draft', 1, 0, NULL, 1, 1607328300, NULL, '', 9000000000000, NULL, '');
INSERT INTO agenda_items (id, meeting_id, position, title, lang, presenter, state, reason, reason_lang) VALUES
(1, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 'fr', 'FICR', 'accepted', '', ''),
(2, 1, 2, 'Validation des termes de référence par les gouvernances', 'fr', 'CRS', 'accepted', '', ''),
(3, 1, 3, 'Calendrier des quatre webinaires de formation', 'fr', 'CICR', 'accepted', '', ''),
(4, 1, 4, 'Divers', 'fr', '', 'accepted', '', ''),
(5, 1, 5, 'Coordination et prochaines étapes', 'fr', '', 'accepted', '', ''),
(6, 3, 1, 'Bilan des échanges', 'fr', '', 'accepted', '', ''),
(7, 3, 2, 'Divers', 'fr', '', 'accepted', '', ''),
(8, 4, 1, 'Bilan des échanges', 'fr', '', 'accepted', '', ''),
(9, 4, 2, 'Divers', 'fr', '', 'accepted', '', ''),
(10, 5, 1, 'Bilan des échanges', 'fr', '', 'accepted', '', ''),
(11, 5, 2, 'Divers', 'fr', '', 'accepted', '', ''),
(12, 6, 1, 'Bilan des visites', 'fr', '', 'accepted', '', ''),
(13, 6, 2, 'Divers', 'fr', '', 'accepted', '', ''),
(14, 7, 1, 'Bilan des visites', 'fr', '', 'accepted', '', ''),
(15, 7, 2, 'Divers', 'fr', '', 'accepted', '', '');
INSERT INTO discussion_points (id, meeting_id, agenda_item_id, title, position, text, lang) VALUES
(1, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 1, 'L''espace d''idéation a recueilli douze idées en 2020, dont cinq ont été retenues au vote. Huit sociétés nationales sur dix y ont pris part.', 'fr'),
(2, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 2, 'Pour 2021, le groupe souhaite :', 'fr'),
(3, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 3, 'un espace ouvert pendant trois semaines, annoncé en français et en anglais ;', 'fr'),
(4, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 4, 'un seul tour de vote, trois voix par membre ;', 'fr'),
(5, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 5, 'un rappel à ceux qui n''ont pas voté, et à eux seuls.', 'fr'),
(6, 1, 1, 'Bilan de l''espace d''idéation 2020 et idées pour 2021', 6, 'L''année 2020 a compté trois réunions, tenues le 13 février 2020, le 16 avril 2020 et le 5 juin 2020.', 'fr'),
(7, 1, 2, 'Validation des termes de référence par les gouvernances', 7, 'Trois gouvernances ont validé les termes de référence, deux les ont transmis à leur comité, cinq ne les ont pas encore reçus. Les sociétés nationales demandent une note d''une page qui explique ce qui change pour elles.', 'fr'),
(8, 1, 3, 'Calendrier des quatre webinaires de formation', 8, 'Quatre webinaires sont prévus entre mars et novembre. Les points focaux demandent une heure au plus, un enregistrement, et un mini-guide de deux pages.', 'fr'),
(9, 1, 3, 'Calendrier des quatre webinaires de formation', 9, 'Rétablissement des liens familiaux, en mars ;', 'fr'),
(10, 1, 3, 'Calendrier des quatre webinaires de formation', 10, 'Inclusion des migrants dans la réponse aux urgences, en mai ;', 'fr'),
(11, 1, 3, 'Calendrier des quatre webinaires de formation', 11, 'Protection des enfants en mobilité, en septembre ;', 'fr'),
(12, 1, 3, 'Calendrier des quatre webinaires de formation', 12, 'Déplacements internes dus aux catastrophes, en novembre.', 'fr'),
(13, 1, 4, 'Divers', 13, 'La Croix-Rouge tchadienne a signalé des arrivées à la frontière de l''est et propose une visite d''échange entre pairs. Le budget n''est pas encore trouvé.', 'fr'),
(14, 1, 5, 'Coordination et prochaines étapes', 14, 'Prochaine réunion prévue pour le dimanche 13 décembre 2020 à 9h30.', 'fr');
INSERT INTO replies (meeting_id, person_id, answer, note, at, replacement, entered_by, begins_at) VALUES
(3, 5, 'yes', '', 1607328300, '', NULL, 1609837200),
(3, 7, 'excused', '', 1607328300, '', NULL, 1609837200),
(3, 8, 'yes', '', 1607328300, '', 1, 1609837200),
(5, 5, 'excused', 'en mission', 1607328300, '', NULL, 1610010000);
INSERT INTO presences (id, meeting_id, organisation_id, words, at, state, replaced_by) VALUES
(1, 1, 1, 'Croix-Rouge nigérienne (CRN)', 1606816800, 'present', ''),
(2, 1, 2, 'Croix-Rouge sénégalaise (CRS)', 1606816800, 'present', ''),
(3, 1, 3, 'Croix-Rouge malienne (CRM)', 1606816800, 'present', ''),
(4, 1, 4, 'Croix-Rouge burkinabè (CRBF)', 1606816800, 'present', ''),
(5, 1, 5, 'Croissant-Rouge mauritanien (CRMa)', 1606816800, 'present', ''),
(6, 1, 6, 'Croix-Rouge tchadienne (CRT)', 1606816800, 'present', ''),
(7, 1, 7, 'Croix-Rouge gambienne (GRCS)', 1606816800, 'present', ''),
(8, 1, 8, 'Croix-Rouge guinéenne (CRG)', 1606816800, 'present', ''),
(9, 1, 11, 'FICR', 1606816800, 'present', ''),
(10, 1, 12, 'CICR', 1606816800, 'present', ''),
(11, 1, 9, 'Croix-Rouge de Guinée-Bissau (CVGB)', 1606816800, 'excused', ''),
(12, 1, 10, 'Croix-Rouge du Cap-Vert (CVCV)', 1606816800, 'excused', '');
INSERT INTO action_points (id, group_id, number, meeting_id, agenda_item_id, text, lang, deadline, state, note, note_lang, created_by, created_at, changed_at, hunted, reminded_at, wake_at, note_by) VALUES
(1, 1, 1, 1, 1, 'Ouvrir l''espace d''idéation 2021', 'fr', '2020-11-28', 'open', '', '', 1, 1606816800, 1606816800, 0, 1607155200, 1608364800, NULL),
(2, 1, 2, 1, 1, 'Traduire en anglais les cinq idées retenues en 2020', 'fr', NULL, 'open', '', '', 1, 1606816800, 1606816800, 2, 1606816800, 9000000000000, NULL),
(3, 1, 3, 1, 2, 'Rédiger la note d''une page pour les gouvernances', 'fr', '2020-12-10', 'open', '', '', 1, 1606816800, 1606816800, 0, 1607328000, 1607587200, NULL),
(4, 1, 4, 1, 3, 'Partager le mini-guide du premier webinaire', 'fr', NULL, 'open', '', '', 1, 1606816800, 1606816800, 2, 1606816800, 9000000000000, NULL),
(5, 1, 5, 1, 4, 'Chercher un financement pour la visite d''échange entre pairs', 'fr', NULL, 'open', '', 'fr', 1, 1606816800, 1606816800, 1, 1606816800, 9000000000000, 1);
INSERT INTO point_owners (id, point_id, organisation_id, state, note, lang, told) VALUES
(1, 1, 11, 'open', '', '', 0),
(2, 2, 8, 'open', '', '', 0),
(3, 2, 7, 'open', '', '', 0),
(4, 3, 2, 'open', '', '', 0),
(5, 3, 3, 'open', '', '', 0),
(6, 4, 1, 'open', '', '', 0),
(7, 4, 12, 'open', '', '', 0);
INSERT INTO webinars (id, group_id, number, title, lang, starts_at, ends_at, speakers, link, state, created_at, wake_at, revision, link_kept) VALUES
(1, 1, 1, 'Les migrants dans la réponse aux urgences | Migrants in emergency response', 'fr', 1592992800, 1592998200, 'FICR', '', 'published', 1606816800, 9000000000000, 1, 0),
(2, 1, 2, 'Rétablir les liens familiaux | Restoring family links', 'fr', 1597312800, 1597318200, 'CICR', '', 'published', 1606816800, 9000000000000, 1, 0),
(3, 1, 3, 'La stratégie migration 2021-2025 | The migration strategy 2021-2025', 'fr', 1601632800, 1601638200, 'FICR', '', 'published', 1606816800, 9000000000000, 1, 0),
(4, 1, 4, 'Les déplacements internes | Internal displacement', 'fr', 1606298400, 1606303800, 'CICR et FICR', '', 'published', 1606816800, 9000000000000, 1, 0);
INSERT INTO minutes_drafts (id, group_id, number, digest, content, state, shown, shown_to, created_by, created_at, source) VALUES
(1, 1, 1, 'd1357ee8978baca86f7345548773a3c0215de48cf8619d6a0237d60e43ba626f', '{"read":{"title":"Compte-rendu de la réunion du Groupe technique Migration Sahel","date":"2021-01-28","start":"09:30","end":"11:45","place":"En ligne (Teams), animée depuis Dakar","present":["Croix-Rouge nigérienne (CRN)","Croix-Rouge sénégalaise (CRS)","Croix-Rouge malienne (CRM)","Croix-Rouge burkinabè (CRBF)","Croissant-Rouge mauritanien (CRMa)","Croix-Rouge tchadienne (CRT)","Croix-Rouge gambienne (GRCS)","Croix-Rouge guinéenne (CRG)","FICR","CICR"],"excused":["Croix-Rouge de Guinée-Bissau (CVGB)","Croix-Rouge du Cap-Vert (CVCV)"],"agenda":[{"title":"Bilan de l''espace d''idéation 2020 et idées pour 2021","presenter":"FICR"},{"title":"Validation des termes de référence par les gouvernances","presenter":"CRS"},{"title":"Calendrier des quatre webinaires de formation","presenter":"CICR"},{"title":"Divers","presenter":null},{"title":"Coordination et prochaines étapes","presenter":null}],"discussion":[{"title":"Bilan de l''espace d''idéation 2020 et idées pour 2021","points":["L''espace d''idéation a recueilli douze idées en 2020, dont cinq ont été retenues au vote. Huit sociétés nationales sur dix y ont pris part.","Pour 2021, le groupe souhaite :","un espace ouvert pendant trois semaines, annoncé en français et en anglais ;","un seul tour de vote, trois voix par membre ;","un rappel à ceux qui n''ont pas voté, et à eux seuls.","L''année 2020 a compté trois réunions, tenues le 13 février 2020, le 16 avril 2020 et le 5 juin 2020."]},{"title":"Validation des termes de référence par les gouvernances","points":["Trois gouvernances ont validé les termes de référence, deux les ont transmis à leur comité, cinq ne les ont pas encore reçus. Les sociétés nationales demandent une note d''une page qui explique ce qui change pour elles."]},{"title":"Calendrier des quatre webinaires de formation","points":["Quatre webinaires sont prévus entre mars et novembre. Les points focaux demandent une heure au plus, un enregistrement, et un mini-guide de deux pages.","Rétablissement des liens familiaux, en mars ;","Inclusion des migrants dans la réponse aux urgences, en mai ;","Protection des enfants en mobilité, en septembre ;","Déplacements internes dus aux catastrophes, en novembre."]},{"title":"Divers","points":["La Croix-Rouge tchadienne a signalé des arrivées à la frontière de l''est et propose une visite d''échange entre pairs. Le budget n''est pas encore trouvé."]},{"title":"Coordination et prochaines étapes","points":["Prochaine réunion prévue pour le 4 mars 2021 à 9h30."]}],"action_points":[{"text":"Ouvrir l''espace d''idéation 2021","owners":["FICR"],"deadline":"2021-02-15","agenda_item":"Bilan de l''espace d''idéation 2020 et idées pour 2021"},{"text":"Traduire en anglais les cinq idées retenues en 2020","owners":["CRG","GRCS"],"deadline":null,"agenda_item":"Bilan de l''espace d''idéation 2020 et idées pour 2021"},{"text":"Rédiger la note d''une page pour les gouvernances","owners":["CRS","CRM"],"deadline":"2021-02-28","agenda_item":"Validation des termes de référence par les gouvernances"},{"text":"Partager le mini-guide du premier webinaire","owners":["CRN","CICR"],"deadline":null,"agenda_item":"Calendrier des quatre webinaires de formation"},{"text":"Chercher un financement pour la visite d''échange entre pairs","owners":[],"deadline":null,"agenda_item":"Divers"}],"next_meeting":"2021-03-04T09:30","not_understood":[]},"numbers":{"point":[1,2,3,4,5],"unclear":[],"title":[6],"date":[7],"hours":[8],"place":[9],"next":[10],"present":[11,12,13,14,15,16,17,18,19,20],"excused":[21,22],"agenda":[23,24,25,26,27],"paragraph":[28,29,30,31,32,33,34,35,36,37,38,39,40,41]},"last":41}', 'draft', 2, 1, 1, 1606816800, 'Compte-rendu de la réunion du Groupe technique Migration Sahel

| Date | 28 janvier 2021 |
| Heure | 9h30 – 11h45 |
| Lieu | En ligne (Teams), animée depuis Dakar |
| Présence | - Croix-Rouge nigérienne (CRN) <br> - Croix-Rouge sénégalaise (CRS) <br> - Croix-Rouge malienne (CRM) <br> - Croix-Rouge burkinabè (CRBF) <br> - Croissant-Rouge mauritanien (CRMa) <br> - Croix-Rouge tchadienne (CRT) <br> - Croix-Rouge gambienne (GRCS) <br> - Croix-Rouge guinéenne (CRG) <br> - FICR <br> - CICR |
| Excusés | Croix-Rouge de Guinée-Bissau (CVGB), Croix-Rouge du Cap-Vert (CVCV) |

Points inscrits à l''ordre du jour

1- Bilan de l''espace d''idéation 2020 et idées pour 2021 (FICR) ;
2- Validation des termes de référence par les gouvernances (CRS) ;
3- Calendrier des quatre webinaires de formation (CICR) ;
4- Divers ;
5- Coordination et prochaines étapes.

1. Bilan de l''espace d''idéation 2020 et idées pour 2021 (FICR)

Points de discussion clés

L''espace d''idéation a recueilli douze idées en 2020, dont cinq ont été retenues au vote. Huit sociétés nationales sur dix y ont pris part.

Pour 2021, le groupe souhaite :

- un espace ouvert pendant trois semaines, annoncé en français et en anglais ;
- un seul tour de vote, trois voix par membre ;
- un rappel à ceux qui n''ont pas voté, et à eux seuls.

L''année 2020 a compté trois réunions, tenues le 13 février 2020, le 16 avril 2020 et le 5 juin 2020.

| Points d''action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| Ouvrir l''espace d''idéation 2021 | FICR | 15 février 2021 |
| Traduire en anglais les cinq idées retenues en 2020 | CRG, GRCS | /// |

2. Validation des termes de référence par les gouvernances (CRS)

Points de discussion clés

Trois gouvernances ont validé les termes de référence, deux les ont transmis à leur comité, cinq ne les ont pas encore reçus. Les sociétés nationales demandent une note d''une page qui explique ce qui change pour elles.

| Points d''action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| Rédiger la note d''une page pour les gouvernances | CRS-CRM | fin février 2021 |

3. Calendrier des quatre webinaires de formation (CICR)

Points de discussion clés

Quatre webinaires sont prévus entre mars et novembre. Les points focaux demandent une heure au plus, un enregistrement, et un mini-guide de deux pages.

• Rétablissement des liens familiaux, en mars ;
• Inclusion des migrants dans la réponse aux urgences, en mai ;
• Protection des enfants en mobilité, en septembre ;
• Déplacements internes dus aux catastrophes, en novembre.

| Points d''action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| Partager le mini-guide du premier webinaire | CRN, CICR | ////// |

4. Divers

Points de discussion clés

La Croix-Rouge tchadienne a signalé des arrivées à la frontière de l''est et propose une visite d''échange entre pairs. Le budget n''est pas encore trouvé.

| Points d''action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| Chercher un financement pour la visite d''échange entre pairs | /// | /// |

5. Coordination et prochaines étapes

Points de discussion clés

Prochaine réunion prévue pour le 4 mars 2021 à 9h30.

| Points d''action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| N/A | | |
');
INSERT INTO documents (id, group_id, number, title, lang, link, added_by, created_at, wake_at, kind, version, written_in, axis, file_name, brought_by) VALUES
(1, 1, 1, 'Guide des palmiers | Guide of the palms', 'fr', 'https://exemple.org/palmiers', 1, 1606816800, 9000000000000, 'guide', 1, '', 2, '', 1);
INSERT INTO announcements (id, group_id, number, text, lang, audience, receipt, state, sent_at, revision, created_by, created_at, wake_at) VALUES
(1, 1, 1, 'La note des palmiers est en ligne | The note of the palms is online', 'fr', 'all:', 1, 'sent', 1606816800, 1, 1, 1606816800, 9000000000000),
(2, 1, 2, 'Le formulaire est ouvert | The form is open', 'fr', 'role:3', 0, 'draft', NULL, 1, 1, 1607328300, 9000000000000);
INSERT INTO sheets (person_id, items, shown_at, undo, answered_at) VALUES
(2, '["gtm-sahel/meeting:2", "gtm-sahel/vote:1", "gtm-sahel/meeting:3", "gtm-sahel/meeting:4", "gtm-sahel/meeting:5", "gtm-sahel/announcement:1", "gtm-sahel/point:4", "gtm-sahel/webinar:1", "gtm-sahel/webinar:2", "gtm-sahel/webinar:3", "gtm-sahel/webinar:4"]', 1607328300, '', NULL),
(3, '["gtm-sahel/meeting:2", "gtm-sahel/vote:1", "gtm-sahel/meeting:3", "gtm-sahel/meeting:4", "gtm-sahel/meeting:5", "gtm-sahel/announcement:1", "gtm-sahel/point:2", "gtm-sahel/webinar:1", "gtm-sahel/webinar:2", "gtm-sahel/webinar:3", "gtm-sahel/webinar:4"]', 1607328300, '', NULL),
(5, '["gtm-sahel/meeting:2", "gtm-sahel/vote:1", "gtm-sahel/meeting:3", "gtm-sahel/meeting:4", "gtm-sahel/meeting:5", "gtm-sahel/announcement:1", "gtm-sahel/point:4", "gtm-sahel/webinar:1", "gtm-sahel/webinar:2", "gtm-sahel/webinar:3", "gtm-sahel/webinar:4"]', 1607328300, '[[3, "gtm-sahel/meeting:3", "come", [["replies", {"meeting_id": 3, "person_id": 5}, [], [{"meeting_id": 3, "person_id": 5, "answer": "yes", "note": "", "at": 1607328300, "replacement": "", "entered_by": null, "confirmed_at": null, "begins_at": 1609837200}]]], [], false], [5, "gtm-sahel/meeting:5", "be_excused", [["replies", {"meeting_id": 5, "person_id": 5}, [], [{"meeting_id": 5, "person_id": 5, "answer": "excused", "note": "en mission", "at": 1607328300, "replacement": "", "entered_by": null, "confirmed_at": null, "begins_at": 1610010000}]]], [], false]]', 1607328300),
(10, '["gtm-sahel/meeting:2", "gtm-sahel/meeting:3", "gtm-sahel/meeting:4", "gtm-sahel/meeting:5", "gtm-sahel/announcement:1", "gtm-sahel/webinar:1"]', 1607328300, '', NULL);
INSERT INTO group_chats (id, channel, place, thread, group_id, lang, title, bound_by, bound_at) VALUES
(1, 'terminal', '-100', '', 1, 'fr', '', 1, 1607328300);
INSERT INTO files (key, content, size) VALUES
('c999a50d7b6f13fee85a9f220a9f7a366c8377f0ab0e39077c146a545629b5df', 'ewogInBlcnNvbiI6IFsKICB7CiAgICJuYW1lIjogIkhhZGl6YSBTYWxleSIsCiAgICJsYW5nIjogImZyIiwKICAgInpvbmUiOiBudWxsLAogICAiY291bnRyeSI6IG51bGwsCiAgICJjcmVhdGVkX2F0IjogIjIwMjAtMTItMDFUMTA6MDA6MDArMDA6MDAiLAogICAic3RvcHBlZF9hdCI6IG51bGwsCiAgICJwYXVzZWRfdW50aWwiOiBudWxsLAogICAiYXdheV9hdCI6IG51bGwsCiAgICJxdWlldF9mcm9tIjogbnVsbCwKICAgInF1aWV0X3VudGlsIjogbnVsbCwKICAgImRpZ2VzdF9ldmVyeSI6ICJ3ZWVrbHkiLAogICAiZGlnZXN0X3dlZWtkYXkiOiAwLAogICAiZGlnZXN0X21pbnV0ZSI6IDQ4MCwKICAgImRpZ2VzdF9tYXJrIjogIiIsCiAgICJ0ZXh0X29ubHkiOiAwCiAgfQogXSwKICJpZGVudGl0aWVzIjogWwogIHsKICAgImNoYW5uZWwiOiAid2ViIiwKICAgImFkZHJlc3MiOiAiNiIsCiAgICJzZWVuX2F0IjogIjIwMjAtMTItMDdUMDg6MDU6MDArMDA6MDAiCiAgfQogXSwKICJtZW1iZXJzaGlwcyI6IFsKICB7CiAgICJuYW1lIjogIkdyb3VwZSB0ZWNobmlxdWUgTWlncmF0aW9uIFNhaGVsIHwgU2FoZWwgVGVjaG5pY2FsIEdyb3VwIG9uIE1pZ3JhdGlvbiIsCiAgICJyb2xlIjogMywKICAgIm9yZ2FuaXNhdGlvbiI6ICJDcm9peC1Sb3VnZSBuaWfDqXJpZW5uZSIsCiAgICJqb2luZWRfYXQiOiAiMjAyMC0xMi0wMVQxMDowMDowMCswMDowMCIsCiAgICJsZWZ0X2F0IjogbnVsbAogIH0KIF0sCiAiYW5ub3VuY2VtZW50cyI6IFtdLAogImFubm91bmNlbWVudHNfcmVhZCI6IFtdLAogInJlcG9ydF9wYXJhZ3JhcGhzX3dyaXR0ZW4iOiBbXSwKICJkb2N1bWVudHNfYWRkZWQiOiBbXSwKICJkb2N1bWVudHNfYnJvdWdodCI6IFtdLAogImRvY3VtZW50X3ZlcnNpb25zX2FkZGVkIjogW10sCiAiZmlsZXNfc2VudCI6IFtdLAogImRvY3VtZW50c190b19mZXRjaCI6IFtdLAogImZpbGVzX3RvX2ZldGNoIjogW10sCiAiZXZhbHVhdGlvbnNfbWFkZSI6IFtdLAogImV2YWx1YXRpb25fbGluZXNfbWFkZSI6IFtdLAogIm9waW5pb25zX3NpZ25lZCI6IFtdLAogImV2YWx1YXRpb25zX2dpdmVuX3dpdGhvdXRfbmFtZSI6IFtdLAogInNwYWNlc19tYWRlIjogW10sCiAiaWRlYXMiOiBbXSwKICJjb21tZW50cyI6IFtdLAogInZvdGVzIjogW10sCiAidm90ZXNfdGFrZW5fYmFjayI6IFtdLAogImFic3RlbnRpb25zIjogW10sCiAibWludXRlc19zdWJtaXR0ZWQiOiBbXSwKICJtaW51dGVzX2FwcHJvdmVkIjogW10sCiAibWludXRlc192ZXJzaW9uc19tYWRlIjogW10sCiAibWludXRlc19jb3JyZWN0aW9ucyI6IFtdLAogIm1pbnV0ZXNfY29ycmVjdGlvbnNfZGVjaWRlZCI6IFtdLAogInBvbGxzX21hZGUiOiBbXSwKICJwb2xsX2Fuc3dlcnMiOiBbXSwKICJwb2xsX2Fuc3dlcnNfZW50ZXJlZF9mb3Jfb3RoZXJzIjogW10sCiAibWludXRlc190b193cml0ZSI6IFtdLAogIm1lZXRpbmdzX21hZGUiOiBbXSwKICJtZWV0aW5nX3JlcGxpZXMiOiBbXSwKICJtZWV0aW5nX3JlcGxpZXNfZW50ZXJlZF9mb3Jfb3RoZXJzIjogW10sCiAibWVldGluZ3NfYXR0ZW5kZWQiOiBbXSwKICJwcmVzZW5jZXNfbm90ZWRfZm9yX290aGVycyI6IFtdLAogImFnZW5kYV9pdGVtc19wcm9wb3NlZCI6IFtdLAogImFnZW5kYV9wcm9wb3NhbHNfZGVjaWRlZCI6IFtdLAogImV2ZW50c19hdHRlbmRlZF9mb3JfdGhlX2dyb3VwIjogW10sCiAiZXZlbnRfcmVwb3J0cyI6IFtdLAogInJlY3VycmVuY2VzX3NldCI6IFtdLAogIm1pbnV0ZXNfZHJhZnRzX21hZGUiOiBbXSwKICJtaW51dGVzX2RyYWZ0c19zaG93bl90b19tZSI6IFtdLAogImZ1bmRpbmdzX21hZGUiOiBbXSwKICJmdW5kaW5nc19jaGFuZ2VkIjogW10sCiAiZnVuZGluZ3NfcmVtYXJrZWQiOiBbXSwKICJjdXJyZW5jeV9yYXRlc19zZXQiOiBbXSwKICJtZXNzYWdlc190b19tZSI6IFsKICB7CiAgICJraW5kIjogIm1lZXRpbmciLAogICAiY2hhbm5lbCI6ICJ0ZXJtaW5hbCIsCiAgICJhZGRyZXNzIjogIjYiLAogICAic3RhdGUiOiAic2VudCIsCiAgICJib2R5IjogWwogICAgIm1lZXRpbmctbmV3cyIsCiAgICB7CiAgICAgIm1lZXRpbmciOiAzCiAgICB9CiAgIF0sCiAgICJiYXNpcyI6ICIiLAogICAic2hvd3MiOiAie1wibGluZXNcIjp7XCIxXCI6XCJAZ3RtLXNhaGVsIG91aSAzXCIsXCJvdWlcIjpcIkBndG0tc2FoZWwgb3VpIDNcIixcInllc1wiOlwiQGd0bS1zYWhlbCBvdWkgM1wiLFwib1wiOlwiQGd0bS1zYWhlbCBvdWkgM1wiLFwieVwiOlwiQGd0bS1zYWhlbCBvdWkgM1wiLFwib2tcIjpcIkBndG0tc2FoZWwgb3VpIDNcIixcImQnYWNjb3JkXCI6XCJAZ3RtLXNhaGVsIG91aSAzXCIsXCJwcmVzZW50XCI6XCJAZ3RtLXNhaGVsIG91aSAzXCIsXCIyXCI6XCJAZ3RtLXNhaGVsIG5vbiAzXCIsXCJub25cIjpcIkBndG0tc2FoZWwgbm9uIDNcIixcIm5vXCI6XCJAZ3RtLXNhaGVsIG5vbiAzXCIsXCJuXCI6XCJAZ3RtLXNhaGVsIG5vbiAzXCIsXCJhYnNlbnRcIjpcIkBndG0tc2FoZWwgbm9uIDNcIixcIjNcIjpcIkBndG0tc2FoZWwgZW4gbGlnbmUgM1wiLFwiZW4gbGlnbmVcIjpcIkBndG0tc2FoZWwgZW4gbGlnbmUgM1wiLFwib25saW5lXCI6XCJAZ3RtLXNhaGVsIGVuIGxpZ25lIDNcIixcIjRcIjpcIkBndG0tc2FoZWwgZXhjdXNlIDNcIixcImV4Y3VzZVwiOlwiQGd0bS1zYWhlbCBleGN1c2UgM1wiLFwiZXhjdXNlZFwiOlwiQGd0bS1zYWhlbCBleGN1c2UgM1wifX0iLAogICAibWVzc2FnZSI6ICIiLAogICAiY3JlYXRlZF9hdCI6ICIyMDIwLTEyLTAxVDEwOjAwOjAwKzAwOjAwIiwKICAgInNlbnRfYXQiOiAiMjAyMC0xMi0wMVQxMDowMDowMCswMDowMCIKICB9LAogIHsKICAgImtpbmQiOiAibWVldGluZyIsCiAgICJjaGFubmVsIjogInRlcm1pbmFsIiwKICAgImFkZHJlc3MiOiAiNiIsCiAgICJzdGF0ZSI6ICJzZW50IiwKICAgImJvZHkiOiBbCiAgICAibWVldGluZy1uZXdzIiwKICAgIHsKICAgICAibWVldGluZyI6IDQKICAgIH0KICAgXSwKICAgImJhc2lzIjogIiIsCiAgICJzaG93cyI6ICJ7XCJsaW5lc1wiOntcIjFcIjpcIkBndG0tc2FoZWwgb3VpIDRcIixcIm91aVwiOlwiQGd0bS1zYWhlbCBvdWkgNFwiLFwieWVzXCI6XCJAZ3RtLXNhaGVsIG91aSA0XCIsXCJvXCI6XCJAZ3RtLXNhaGVsIG91aSA0XCIsXCJ5XCI6XCJAZ3RtLXNhaGVsIG91aSA0XCIsXCJva1wiOlwiQGd0bS1zYWhlbCBvdWkgNFwiLFwiZCdhY2NvcmRcIjpcIkBndG0tc2FoZWwgb3VpIDRcIixcInByZXNlbnRcIjpcIkBndG0tc2FoZWwgb3VpIDRcIixcIjJcIjpcIkBndG0tc2FoZWwgbm9uIDRcIixcIm5vblwiOlwiQGd0bS1zYWhlbCBub24gNFwiLFwibm9cIjpcIkBndG0tc2FoZWwgbm9uIDRcIixcIm5cIjpcIkBndG0tc2FoZWwgbm9uIDRcIixcImFic2VudFwiOlwiQGd0bS1zYWhlbCBub24gNFwiLFwiM1wiOlwiQGd0bS1zYWhlbCBlbiBsaWduZSA0XCIsXCJlbiBsaWduZVwiOlwiQGd0bS1zYWhlbCBlbiBsaWduZSA0XCIsXCJvbmxpbmVcIjpcIkBndG0tc2FoZWwgZW4gbGlnbmUgNFwiLFwiNFwiOlwiQGd0bS1zYWhlbCBleGN1c2UgNFwiLFwiZXhjdXNlXCI6XCJAZ3RtLXNhaGVsIGV4Y3VzZSA0XCIsXCJleGN1c2VkXCI6XCJAZ3RtLXNhaGVsIGV4Y3VzZSA0XCJ9fSIsCiAgICJtZXNzYWdlIjogIiIsCiAgICJjcmVhdGVkX2F0IjogIjIwMjAtMTItMDFUMTA6MDA6MDArMDA6MDAiLAogICAic2VudF9hdCI6ICIyMDIwLTEyLTAxVDEwOjAwOjAwKzAwOjAwIgogIH0sCiAgewogICAia2luZCI6ICJtZWV0aW5nIiwKICAgImNoYW5uZWwiOiAidGVybWluYWwiLAogICAiYWRkcmVzcyI6ICI2IiwKICAgInN0YXRlIjogInNlbnQiLAogICAiYm9keSI6IFsKICAgICJtZWV0aW5nLW5ld3MiLAogICAgewogICAgICJtZWV0aW5nIjogNQogICAgfQogICBdLAogICAiYmFzaXMiOiAiIiwKICAgInNob3dzIjogIntcImxpbmVzXCI6e1wiMVwiOlwiQGd0bS1zYWhlbCBvdWkgNVwiLFwib3VpXCI6XCJAZ3RtLXNhaGVsIG91aSA1XCIsXCJ5ZXNcIjpcIkBndG0tc2FoZWwgb3VpIDVcIixcIm9cIjpcIkBndG0tc2FoZWwgb3VpIDVcIixcInlcIjpcIkBndG0tc2FoZWwgb3VpIDVcIixcIm9rXCI6XCJAZ3RtLXNhaGVsIG91aSA1XCIsXCJkJ2FjY29yZFwiOlwiQGd0bS1zYWhlbCBvdWkgNVwiLFwicHJlc2VudFwiOlwiQGd0bS1zYWhlbCBvdWkgNVwiLFwiMlwiOlwiQGd0bS1zYWhlbCBub24gNVwiLFwibm9uXCI6XCJAZ3RtLXNhaGVsIG5vbiA1XCIsXCJub1wiOlwiQGd0bS1zYWhlbCBub24gNVwiLFwiblwiOlwiQGd0bS1zYWhlbCBub24gNVwiLFwiYWJzZW50XCI6XCJAZ3RtLXNhaGVsIG5vbiA1XCIsXCIzXCI6XCJAZ3RtLXNhaGVsIGVuIGxpZ25lIDVcIixcImVuIGxpZ25lXCI6XCJAZ3RtLXNhaGVsIGVuIGxpZ25lIDVcIixcIm9ubGluZVwiOlwiQGd0bS1zYWhlbCBlbiBsaWduZSA1XCIsXCI0XCI6XCJAZ3RtLXNhaGVsIGV4Y3VzZSA1XCIsXCJleGN1c2VcIjpcIkBndG0tc2FoZWwgZXhjdXNlIDVcIixcImV4Y3VzZWRcIjpcIkBndG0tc2FoZWwgZXhjdXNlIDVcIn19IiwKICAgIm1lc3NhZ2UiOiAiIiwKICAgImNyZWF0ZWRfYXQiOiAiMjAyMC0xMi0wMVQxMDowMDowMCswMDowMCIsCiAgICJzZW50X2F0IjogIjIwMjAtMTItMDFUMTA6MDA6MDArMDA6MDAiCiAgfSwKICB7CiAgICJraW5kIjogImFubm91bmNlbWVudCIsCiAgICJjaGFubmVsIjogInRlcm1pbmFsIiwKICAgImFkZHJlc3MiOiAiNiIsCiAgICJzdGF0ZSI6ICJzZW50IiwKICAgImJvZHkiOiBbCiAgICAiYW5ub3VuY2VtZW50IiwKICAgIHsKICAgICAiaWQiOiAxCiAgICB9CiAgIF0sCiAgICJiYXNpcyI6IG51bGwsCiAgICJzaG93cyI6ICJ7XCJsaW5lc1wiOntcIjFcIjpcIkBndG0tc2FoZWwgbHUgMVwifX0iLAogICAibWVzc2FnZSI6ICIiLAogICAiY3JlYXRlZF9hdCI6ICIyMDIwLTEyLTAxVDEwOjAwOjAwKzAwOjAwIiwKICAgInNlbnRfYXQiOiAiMjAyMC0xMi0wMVQxMDowMDowMCswMDowMCIKICB9LAogIHsKICAgImtpbmQiOiAiYW5zd2VyIiwKICAgImNoYW5uZWwiOiAid2ViIiwKICAgImFkZHJlc3MiOiAiNiIsCiAgICJzdGF0ZSI6ICJzZW50IiwKICAgImJvZHkiOiAi8J+SoSBJZMOpZXMgcG91ciAyMDIxXG5MZSB2b3RlIGVzdCBvdXZlcnQganVzcXXigJlhdSBtZXJjcmVkaSAxNiBkw6ljZW1icmUgMjAyMCDDoCAxOGgwMCAoR01UKS5cblZvdGV6IHBvdXIgYXV0YW50IGTigJlpZMOpZXMgcXVlIHZvdXMgdm91bGV6IDogdm90ZSAxIDRcbjEuIMOJY2hhbmdlcyBlbnRyZSBwYWlycyBzdXIgbOKAmWFjY3VlaWwgZGVzIG1pZ3JhbnRzIMK3IHBhciBGYXRvdSBOZGlheWUgwrcgMSBjb21tZW50YWlyZSDCtyAzIHZvdGVzXG4yLiBGb3JtZXIgbGVzIHBvaW50cyBmb2NhdXggYXUgcGxhaWRveWVyIMK3IHBhciBTYWxpZiBPdcOpZHJhb2dvIMK3IDIgdm90ZXNcbjMuIENhcnRvZ3JhcGhpZSBkZXMgc2VydmljZXMgc3VyIGxlcyByb3V0ZXMgwrcgcGFyIEVsaXNhIFRhdmFyZXMgwrcgMCB2b3RlXG40LiBQb2ludHMgZOKAmWVhdSBldCBhYnJpcyBhdXggZnJvbnRpw6hyZXMgwrcgcGFyIEFjaHRhIE1vdXNzYSDCtyAxIGNvbW1lbnRhaXJlIMK3IDIgdm90ZXNcbjUuIEd1aWRlIHN1ciBsZXMgY2hhbmdlbWVudHMgY2xpbWF0aXF1ZXMgZXQgbGEgbW9iaWxpdMOpIMK3IHBhciBaZWluYWJvdSBBaG1lZCDCtyAwIHZvdGVcbjYuIEEgc2hhcmVkIGNhbGVuZGFyIG9mIHJlZ2lvbmFsIGV2ZW50cyBbZW5dIMK3IHBhciBMYW1pbiBDZWVzYXkgwrcgMSB2b3RlIiwKICAgImJhc2lzIjogbnVsbCwKICAgInNob3dzIjogIntcImxpbmVzXCI6e1wiMVwiOlwiQGd0bS1zYWhlbCB2b3RlIDFcIixcIjJcIjpcIkBndG0tc2FoZWwgdm90ZSAyXCIsXCIzXCI6XCJAZ3RtLXNhaGVsIHZvdGUgM1wiLFwiNFwiOlwiQGd0bS1zYWhlbCB2b3RlIDRcIixcIjVcIjpcIkBndG0tc2FoZWwgdm90ZSA1XCIsXCI2XCI6XCJAZ3RtLXNhaGVsIHZvdGUgNlwiLFwiK1wiOlwiQGd0bS1zYWhlbCBpZGVlcyBwYWdlIDJcIixcInN1aXRlXCI6XCJAZ3RtLXNhaGVsIGlkZWVzIHBhZ2UgMlwiLFwibW9yZVwiOlwiQGd0bS1zYWhlbCBpZGVlcyBwYWdlIDJcIn0sXCJwcmVzc2FibGVcIjp0cnVlfSIsCiAgICJtZXNzYWdlIjogIjIiLAogICAiY3JlYXRlZF9hdCI6ICIyMDIwLTEyLTA3VDA4OjA1OjAwKzAwOjAwIiwKICAgInNlbnRfYXQiOiAiMjAyMC0xMi0wN1QwODowNTowMCswMDowMCIKICB9CiBdLAogImNvZGVzX21hZGUiOiBbXSwKICJjb2Rlc19mb3JfbWUiOiBbXSwKICJtZW1iZXJfbGlzdHNfbWFkZSI6IFtdLAogImNvbnRhY3RzIjogW10sCiAiZ3JvdXBfY2hhdHNfYm91bmQiOiBbXSwKICJob3dfbWVzc2FnZXNfYXJyaXZlIjogW10sCiAiZm9ybWVyX25hbWVzIjogW10sCiAiYW5zd2VyX3NoZWV0IjogW10sCiAibGFzdF9jb3JyZWN0aW9uIjogW10sCiAiY29udmVyc2F0aW9ucyI6IFsKICB7CiAgICJwbGFjZSI6ICIiLAogICAic3RhdGUiOiB7CiAgICAic2hvd24iOiB7CiAgICAgIjEiOiAidm90ZSAxIiwKICAgICAiMiI6ICJ2b3RlIDIiLAogICAgICIzIjogInZvdGUgMyIsCiAgICAgIjQiOiAidm90ZSA0IiwKICAgICAiNSI6ICJ2b3RlIDUiLAogICAgICI2IjogInZvdGUgNiIsCiAgICAgIisiOiAiaWRlZXMgcGFnZSAyIiwKICAgICAic3VpdGUiOiAiaWRlZXMgcGFnZSAyIiwKICAgICAibW9yZSI6ICJpZGVlcyBwYWdlIDIiCiAgICB9LAogICAgImNvbXBsZXRlZCI6ICIiLAogICAgImFza2VkIjogbnVsbCwKICAgICJzZXJpYWwiOiAwLAogICAgImdyb3VwIjogImd0bS1zYWhlbCIsCiAgICAib2xkZXIiOiBbXQogICB9LAogICAidXBkYXRlZF9hdCI6ICIyMDIwLTEyLTA3VDA4OjA1OjAwKzAwOjAwIgogIH0KIF0sCiAiYnJvd3NlcnMiOiBbXSwKICJwdXNoX3N1YnNjcmlwdGlvbnMiOiBbXSwKICJwYWdlX2xpbmtzIjogW10sCiAiY2FsZW5kYXJfZmVlZHMiOiBbXSwKICJwbGFuc19uYW1lZCI6IFtdLAogImF4ZXNfbWFkZSI6IFtdLAogImFjdGl2aXRpZXNfbWFkZSI6IFtdLAogImFjdGl2aXRpZXNfY2hhbmdlZCI6IFtdLAogImFjdGl2aXRpZXNfb3duZWQiOiBbXSwKICJhY3Rpdml0aWVzX3JlbWFya2VkIjogW10sCiAicGxhbl9kcmFmdHNfbWFkZSI6IFtdLAogInBsYW5fZHJhZnRzX3Nob3duX3RvX21lIjogW10sCiAiYWN0aW9uX3BvaW50c19tYWRlIjogW10sCiAiYWN0aW9uX3BvaW50c19yZW1hcmtlZCI6IFtdLAogImFjdGlvbl9wb2ludHNfb3duZWRfaW5fbWludXRlcyI6IFtdLAogImFjdGlvbl9wb2ludHNfb3duZWQiOiBbXSwKICJhY3Rpb25fcG9pbnRzX2Fuc3dlcmVkIjogW10sCiAiYWN0aW9uX3BvaW50X2Fuc3dlcnNfcmVtYXJrZWQiOiBbXSwKICJwb2ludHNfZW50ZXJlZF9mb3Jfb3RoZXJzIjogW10sCiAic2l0dGluZ3Nfb3BlbmVkIjogW10sCiAic2l0dGluZ3Nfd3JpdHRlbl9pbiI6IFtdLAogInNpdHRpbmdfbm90ZXNfd3JpdHRlbiI6IFtdLAogInNpdHRpbmdfYWN0aW9uc19vd25lZCI6IFtdLAogInZhbGlkYXRpb25zX21hZGUiOiBbXSwKICJ2YWxpZGF0aW9uc19hc2tlZCI6IFtdLAogInZhbGlkYXRpb25zX2Fuc3dlcmVkIjogW10sCiAidmFsaWRhdGlvbnNfZW50ZXJlZF9mb3Jfb3RoZXJzIjogW10sCiAic3VibWlzc2lvbnNfbW92ZWQiOiBbXSwKICJ3ZWJpbmFyc19tYWRlIjogW10sCiAid2ViaW5hcnMiOiBbXSwKICJ3ZWJpbmFyc19lbnRlcmVkX2Zvcl9vdGhlcnMiOiBbXSwKICJ3ZWJpbmFyX3JlZ2lzdHJhdGlvbnMiOiBbXSwKICJ3ZWJpbmFyX3JlZ2lzdHJhdGlvbnNfZW50ZXJlZF9mb3Jfb3RoZXJzIjogW10sCiAid2ViaW5hcl9yYXRpbmdzIjogW10sCiAid2ViaW5hcl9saW5rc19hZGRlZCI6IFtdLAogImNlcnRpZmljYXRlcyI6IFtdLAogImxvY2FsX2NoYXQiOiBbCiAgewogICAibWluZSI6IDEsCiAgICJib2R5IjogewogICAgInRleHQiOiAiaWRlZXMiCiAgIH0sCiAgICJhdCI6ICIyMDIwLTEyLTA3VDA4OjA1OjAwKzAwOjAwIgogIH0sCiAgewogICAibWluZSI6IDAsCiAgICJib2R5IjogewogICAgInJlZiI6IDc2LAogICAgInRleHQiOiAi8J+SoSBJZMOpZXMgcG91ciAyMDIxXG5MZSB2b3RlIGVzdCBvdXZlcnQganVzcXXigJlhdSBtZXJjcmVkaSAxNiBkw6ljZW1icmUgMjAyMCDDoCAxOGgwMCAoR01UKS5cblZvdGV6IHBvdXIgYXV0YW50IGTigJlpZMOpZXMgcXVlIHZvdXMgdm91bGV6wqA6IHZvdGUgMSA0XG4xLiDDiWNoYW5nZXMgZW50cmUgcGFpcnMgc3VyIGzigJlhY2N1ZWlsIGRlcyBtaWdyYW50cyDCtyBwYXIgRmF0b3UgTmRpYXllIMK3IDEgY29tbWVudGFpcmUgwrcgMyB2b3Rlc1xuMi4gRm9ybWVyIGxlcyBwb2ludHMgZm9jYXV4IGF1IHBsYWlkb3llciDCtyBwYXIgU2FsaWYgT3XDqWRyYW9nbyDCtyAyIHZvdGVzXG4zLiBDYXJ0b2dyYXBoaWUgZGVzIHNlcnZpY2VzIHN1ciBsZXMgcm91dGVzIMK3IHBhciBFbGlzYSBUYXZhcmVzIMK3IDAgdm90ZVxuNC4gUG9pbnRzIGTigJllYXUgZXQgYWJyaXMgYXV4IGZyb250acOocmVzIMK3IHBhciBBY2h0YSBNb3Vzc2EgwrcgMSBjb21tZW50YWlyZSDCtyAyIHZvdGVzXG41LiBHdWlkZSBzdXIgbGVzIGNoYW5nZW1lbnRzIGNsaW1hdGlxdWVzIGV0IGxhIG1vYmlsaXTDqSDCtyBwYXIgWmVpbmFib3UgQWhtZWQgwrcgMCB2b3RlXG42LiBBIHNoYXJlZCBjYWxlbmRhciBvZiByZWdpb25hbCBldmVudHMgW2VuXSDCtyBwYXIgTGFtaW4gQ2Vlc2F5IMK3IDEgdm90ZSIsCiAgICAicHJlc3NlcyI6IFsKICAgICB7CiAgICAgICJsYWJlbCI6ICJWb3RlciAxIiwKICAgICAgImxpbmUiOiAiQGd0bS1zYWhlbCB2b3RlIDEiLAogICAgICAibnVtYmVyIjogMQogICAgIH0sCiAgICAgewogICAgICAibGFiZWwiOiAiVm90ZXIgMiIsCiAgICAgICJsaW5lIjogIkBndG0tc2FoZWwgdm90ZSAyIiwKICAgICAgIm51bWJlciI6IDIKICAgICB9LAogICAgIHsKICAgICAgImxhYmVsIjogIlZvdGVyIDMiLAogICAgICAibGluZSI6ICJAZ3RtLXNhaGVsIHZvdGUgMyIsCiAgICAgICJudW1iZXIiOiAzCiAgICAgfSwKICAgICB7CiAgICAgICJsYWJlbCI6ICJWb3RlciA0IiwKICAgICAgImxpbmUiOiAiQGd0bS1zYWhlbCB2b3RlIDQiLAogICAgICAibnVtYmVyIjogNAogICAgIH0sCiAgICAgewogICAgICAibGFiZWwiOiAiVm90ZXIgNSIsCiAgICAgICJsaW5lIjogIkBndG0tc2FoZWwgdm90ZSA1IiwKICAgICAgIm51bWJlciI6IDUKICAgICB9LAogICAgIHsKICAgICAgImxhYmVsIjogIlZvdGVyIDYiLAogICAgICAibGluZSI6ICJAZ3RtLXNhaGVsIHZvdGUgNiIsCiAgICAgICJudW1iZXIiOiA2CiAgICAgfSwKICAgICB7CiAgICAgICJsYWJlbCI6ICJTdWl0ZSAoMiBzdXIgMikiLAogICAgICAibGluZSI6ICJAZ3RtLXNhaGVsIGlkZWVzIHBhZ2UgMiIKICAgICB9CiAgICBdLAogICAgImxhbmciOiAiZnIiCiAgIH0sCiAgICJhdCI6ICIyMDIwLTEyLTA3VDA4OjA1OjAwKzAwOjAwIgogIH0sCiAgewogICAibWluZSI6IDEsCiAgICJib2R5IjogewogICAgInRleHQiOiAibWVzZG9ubmVlcyBvdWkiCiAgIH0sCiAgICJhdCI6ICIyMDIwLTEyLTA3VDA4OjA1OjAwKzAwOjAwIgogIH0KIF0sCiAibm90X2RvbmUiOiBbXSwKICJjdXRfc2hvcnQiOiBbXQp9Cg==', 9574);
INSERT INTO outbox (id, key, person_id, channel, address, place, kind, priority, topic, body, edits, due_at, useless_after, state, sent_at, created_at, group_id, announcement_id, attempts, parts, ended_at, thread, message, card, basis, shows, closes, weight) VALUES
(11, 'meeting:3:2:2', 2, 'terminal', 'Issa Mahamane', '', 'meeting', 9, 'meeting:3', '{"deferred":["meeting-news",{"meeting":3}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1609844400, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 3","oui":"@gtm-sahel oui 3","yes":"@gtm-sahel oui 3","o":"@gtm-sahel oui 3","y":"@gtm-sahel oui 3","ok":"@gtm-sahel oui 3","d''accord":"@gtm-sahel oui 3","present":"@gtm-sahel oui 3","2":"@gtm-sahel non 3","non":"@gtm-sahel non 3","no":"@gtm-sahel non 3","n":"@gtm-sahel non 3","absent":"@gtm-sahel non 3","3":"@gtm-sahel en ligne 3","en ligne":"@gtm-sahel en ligne 3","online":"@gtm-sahel en ligne 3","4":"@gtm-sahel excuse 3","excuse":"@gtm-sahel excuse 3","excused":"@gtm-sahel excuse 3"}}', '', 414),
(13, 'meeting:3:2:3', 3, 'terminal', '3', '', 'meeting', 9, 'meeting:3', '{"deferred":["meeting-news",{"meeting":3}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1609844400, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 3","oui":"@gtm-sahel oui 3","yes":"@gtm-sahel oui 3","o":"@gtm-sahel oui 3","y":"@gtm-sahel oui 3","ok":"@gtm-sahel oui 3","d''accord":"@gtm-sahel oui 3","present":"@gtm-sahel oui 3","2":"@gtm-sahel non 3","non":"@gtm-sahel non 3","no":"@gtm-sahel non 3","n":"@gtm-sahel non 3","absent":"@gtm-sahel non 3","3":"@gtm-sahel en ligne 3","en ligne":"@gtm-sahel en ligne 3","online":"@gtm-sahel en ligne 3","4":"@gtm-sahel excuse 3","excuse":"@gtm-sahel excuse 3","excused":"@gtm-sahel excuse 3"}}', '', 400),
(27, 'meeting:4:2:2', 2, 'terminal', 'Issa Mahamane', '', 'meeting', 9, 'meeting:4', '{"deferred":["meeting-news",{"meeting":4}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1609930800, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 4","oui":"@gtm-sahel oui 4","yes":"@gtm-sahel oui 4","o":"@gtm-sahel oui 4","y":"@gtm-sahel oui 4","ok":"@gtm-sahel oui 4","d''accord":"@gtm-sahel oui 4","present":"@gtm-sahel oui 4","2":"@gtm-sahel non 4","non":"@gtm-sahel non 4","no":"@gtm-sahel non 4","n":"@gtm-sahel non 4","absent":"@gtm-sahel non 4","3":"@gtm-sahel en ligne 4","en ligne":"@gtm-sahel en ligne 4","online":"@gtm-sahel en ligne 4","4":"@gtm-sahel excuse 4","excuse":"@gtm-sahel excuse 4","excused":"@gtm-sahel excuse 4"}}', '', 417),
(29, 'meeting:4:2:3', 3, 'terminal', '3', '', 'meeting', 9, 'meeting:4', '{"deferred":["meeting-news",{"meeting":4}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1609930800, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 4","oui":"@gtm-sahel oui 4","yes":"@gtm-sahel oui 4","o":"@gtm-sahel oui 4","y":"@gtm-sahel oui 4","ok":"@gtm-sahel oui 4","d''accord":"@gtm-sahel oui 4","present":"@gtm-sahel oui 4","2":"@gtm-sahel non 4","non":"@gtm-sahel non 4","no":"@gtm-sahel non 4","n":"@gtm-sahel non 4","absent":"@gtm-sahel non 4","3":"@gtm-sahel en ligne 4","en ligne":"@gtm-sahel en ligne 4","online":"@gtm-sahel en ligne 4","4":"@gtm-sahel excuse 4","excuse":"@gtm-sahel excuse 4","excused":"@gtm-sahel excuse 4"}}', '', 402),
(43, 'meeting:5:2:2', 2, 'terminal', 'Issa Mahamane', '', 'meeting', 9, 'meeting:5', '{"deferred":["meeting-news",{"meeting":5}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1610017200, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 5","oui":"@gtm-sahel oui 5","yes":"@gtm-sahel oui 5","o":"@gtm-sahel oui 5","y":"@gtm-sahel oui 5","ok":"@gtm-sahel oui 5","d''accord":"@gtm-sahel oui 5","present":"@gtm-sahel oui 5","2":"@gtm-sahel non 5","non":"@gtm-sahel non 5","no":"@gtm-sahel non 5","n":"@gtm-sahel non 5","absent":"@gtm-sahel non 5","3":"@gtm-sahel en ligne 5","en ligne":"@gtm-sahel en ligne 5","online":"@gtm-sahel en ligne 5","4":"@gtm-sahel excuse 5","excuse":"@gtm-sahel excuse 5","excused":"@gtm-sahel excuse 5"}}', '', 414),
(45, 'meeting:5:2:3', 3, 'terminal', '3', '', 'meeting', 9, 'meeting:5', '{"deferred":["meeting-news",{"meeting":5}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1610017200, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', '', '{"lines":{"1":"@gtm-sahel oui 5","oui":"@gtm-sahel oui 5","yes":"@gtm-sahel oui 5","o":"@gtm-sahel oui 5","y":"@gtm-sahel oui 5","ok":"@gtm-sahel oui 5","d''accord":"@gtm-sahel oui 5","present":"@gtm-sahel oui 5","2":"@gtm-sahel non 5","non":"@gtm-sahel non 5","no":"@gtm-sahel non 5","n":"@gtm-sahel non 5","absent":"@gtm-sahel non 5","3":"@gtm-sahel en ligne 5","en ligne":"@gtm-sahel en ligne 5","online":"@gtm-sahel en ligne 5","4":"@gtm-sahel excuse 5","excuse":"@gtm-sahel excuse 5","excused":"@gtm-sahel excuse 5"}}', '', 401),
(63, 'announcement:1:2', 2, 'terminal', 'Issa Mahamane', '', 'announcement', 9, 'announcement:1', '{"deferred":["announcement",{"id":1}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1607421600, 'sent', 1606816800, 1606816800, 1, 1, 1, 0, 1606816800, '', '', '', NULL, '{"lines":{"1":"@gtm-sahel lu 1"}}', '', 132),
(65, 'announcement:1:3', 3, 'terminal', '3', '', 'announcement', 9, 'announcement:1', '{"deferred":["announcement",{"id":1}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, 1607421600, 'sent', 1606816800, 1606816800, 1, 1, 1, 0, 1606816800, '', '', '', NULL, '{"lines":{"1":"@gtm-sahel lu 1"}}', '', 146),
(73, 'left:1:14:1606816800:1', 1, 'terminal', 'Mariam Sawadogo', '', 'left', 9, '', '{"text":["T","{name} left the group {group}.",{"name":["Said","Grace Turner","",14],"group":["Said","Groupe technique Migration Sahel | Sahel Technical Group on Migration",""]}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606816800, NULL, 'sent', 1606816800, 1606816800, 1, NULL, 1, 0, 1606816800, '', '', '', NULL, '{}', '', 105),
(156, 'meeting:7:2:2', 2, NULL, NULL, '', 'meeting', 9, 'meeting:7', '{"deferred":["meeting-news",{"meeting":7}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607328300, 1610362800, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', '', NULL, '', NULL),
(158, 'meeting:7:2:3', 3, NULL, NULL, '', 'meeting', 9, 'meeting:7', '{"deferred":["meeting-news",{"meeting":7}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607328300, 1610362800, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', '', NULL, '', NULL),
(164, 'meeting:7:2@terminal:-100', NULL, 'terminal', '', '-100', 'meeting', 9, 'meeting:7', '{"deferred":["meeting-news",{"meeting":7}],"lang":"fr","group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607328300, 1610362800, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', '', NULL, '', NULL),
(172, 'meeting:2:1607851800:10080:2', 2, NULL, NULL, '', 'meeting-reminder', 5, 'meeting:2:reminder', '{"deferred":["meeting-reminder",{"meeting":2,"begins":1607851800,"minutes":10080}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607247000, 1607765400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(174, 'meeting:2:1607851800:10080:3', 3, NULL, NULL, '', 'meeting-reminder', 5, 'meeting:2:reminder', '{"deferred":["meeting-reminder",{"meeting":2,"begins":1607851800,"minutes":10080}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607247000, 1607765400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(175, 'meeting:2:1607851800:10080:1', 1, NULL, NULL, '', 'meeting-reminder', 5, 'meeting:2:reminder', '{"deferred":["meeting-reminder",{"meeting":2,"begins":1607851800,"minutes":10080}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607247000, 1607765400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(181, 'meeting:2:1607851800:10080@terminal:-100', NULL, 'terminal', '', '-100', 'meeting-reminder', 5, 'meeting:2:reminder', '{"deferred":["meeting-reminder",{"meeting":2,"begins":1607851800,"minutes":10080}],"lang":"fr","group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607247000, 1607765400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(182, 'digest:1:1607328000', 1, NULL, NULL, '', 'digest', 5, 'digest', '{"deferred":["digest",{"since":1606723200}]}', '', 1607328000, 1607587200, 'waiting', NULL, 1607328300, NULL, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(183, 'digest:2:1607328000', 2, NULL, NULL, '', 'digest', 5, 'digest', '{"deferred":["digest",{"since":1606723200}]}', '', 1607328000, 1607587200, 'waiting', NULL, 1607328300, NULL, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(184, 'digest:3:1607328000', 3, NULL, NULL, '', 'digest', 5, 'digest', '{"deferred":["digest",{"since":1606723200}]}', '', 1607328000, 1607587200, 'waiting', NULL, 1607328300, NULL, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(196, 'points:1:2020-12-07:1', 1, NULL, NULL, '', 'point-reminder', 5, 'points:1', '{"deferred":["point-reminder",{}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607155200, 1608364800, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', '2020-12-07', NULL, '', NULL),
(198, 'missing:1:2020-12-07:2:2', 2, NULL, NULL, '', 'point-missing', 5, '', '{"deferred":["point-missing",{"points":[4]}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606820400, 1608537900, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(200, 'missing:1:2020-12-07:2:3', 3, NULL, NULL, '', 'point-missing', 5, '', '{"deferred":["point-missing",{"points":[2]}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606820400, 1608537900, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(201, 'missing:1:2020-12-07:2:1', 1, NULL, NULL, '', 'point-missing', 5, '', '{"deferred":["point-missing",{"points":[5]}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606820400, 1608537900, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(205, 'space:1:votes:1607328300@terminal:-100', NULL, 'terminal', '', '-100', 'vote-card', 5, 'space:1:votes', '{"deferred":["vote-card",{"space":1}],"lang":"fr","group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1607328300, 1608141600, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', 'space:1:votes', '9ea73fe7cd5633f9', NULL, '', NULL),
(211, 'webinar:4:again:2', 2, NULL, NULL, '', 'webinar-asked', 5, 'webinar:4:2', '{"deferred":["webinar-asked",{"webinar":4}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606563000, 1607513400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(213, 'webinar:4:again:3', 3, NULL, NULL, '', 'webinar-asked', 5, 'webinar:4:3', '{"deferred":["webinar-asked",{"webinar":4}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606563000, 1607513400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL),
(214, 'webinar:4:again:1', 1, NULL, NULL, '', 'webinar-asked', 5, 'webinar:4:1', '{"deferred":["webinar-asked",{"webinar":4}],"group":["gtm-sahel","Groupe technique Migration Sahel | Sahel Technical Group on Migration"]}', '', 1606563000, 1607513400, 'waiting', NULL, 1607328300, 1, NULL, 0, 0, NULL, '', '', '', NULL, NULL, '', NULL);
INSERT INTO local_messages (id, address, outbox_id, mine, body, at, seen_at, file) VALUES
(1, '6', NULL, 1, '{"text":"idees"}', 1607328300, 1607328300, NULL),
(2, '6', 76, 0, '{"ref":76,"text":"💡 Idées pour 2021\nLe vote est ouvert jusqu’au mercredi 16 décembre 2020 à 18h00 (GMT).\nVotez pour autant d’idées que vous voulez : vote 1 4\n1. Échanges entre pairs sur l’accueil des migrants · par ﷐4﷑Fatou Ndiaye﷒ · 1 commentaire · 3 votes\n2. Former les points focaux au plaidoyer · par ﷐8﷑Salif Ouédraogo﷒ · 2 votes\n3. Cartographie des services sur les routes · par ﷐13﷑Elisa Tavares﷒ · 0 vote\n4. Points d’eau et abris aux frontières · par ﷐10﷑Achta Moussa﷒ · 1 commentaire · 2 votes\n5. Guide sur les changements climatiques et la mobilité · par ﷐9﷑Zeinabou Ahmed﷒ · 0 vote\n6. A shared calendar of regional events [en] · par ﷐3﷑Lamin Ceesay﷒ · 1 vote","presses":[{"label":"Voter 1","line":"@gtm-sahel vote 1","number":1},{"label":"Voter 2","line":"@gtm-sahel vote 2","number":2},{"label":"Voter 3","line":"@gtm-sahel vote 3","number":3},{"label":"Voter 4","line":"@gtm-sahel vote 4","number":4},{"label":"Voter 5","line":"@gtm-sahel vote 5","number":5},{"label":"Voter 6","line":"@gtm-sahel vote 6","number":6},{"label":"Suite (2 sur 2)","line":"@gtm-sahel idees page 2"}],"lang":"fr"}', 1607328300, NULL, NULL),
(3, '6', NULL, 1, '{"text":"mesdonnees oui"}', 1607328300, 1607328300, NULL),
(4, '6', 77, 0, '{"ref":77,"text":"Voici tout ce que je garde sur vous.","file":{"name":"tama-mes-donnees.json","size":9574},"lang":"fr"}', 1607328300, NULL, 'c999a50d7b6f13fee85a9f220a9f7a366c8377f0ab0e39077c146a545629b5df');
INSERT INTO kept_points (point_id, text, lang, deadline) VALUES
(1, 'Ouvrir l''espace d''idéation 2021', 'fr', '2020-11-28'),
(2, 'Traduire en anglais les cinq idées retenues en 2020', 'fr', NULL),
(3, 'Rédiger la note d''une page pour les gouvernances', 'fr', '2020-12-10'),
(4, 'Partager le mini-guide du premier webinaire', 'fr', NULL),
(5, 'Chercher un financement pour la visite d''échange entre pairs', 'fr', NULL);
INSERT INTO kept_owners (point_id, position, name) VALUES
(1, 1, 'FICR'),
(2, 2, 'CRG'),
(2, 3, 'GRCS'),
(3, 4, 'CRS'),
(3, 5, 'CRM'),
(4, 6, 'CRN'),
(4, 7, 'CICR');
INSERT INTO evaluations (id, group_id, year, state, closes_at, created_by, created_at, wake_at) VALUES
(1, 1, 2020, 'draft', 1609459140, 1, 1607328300, 9000000000000);
