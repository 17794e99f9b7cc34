//! Where a ledger's files come from: a folder, or an address.

use std::{path::PathBuf, time::Duration};

use ledger::{
    Code, Refusal, Result,
    verify::{Folder, Source},
};

/// A place.
pub(crate) enum Place {
    /// On this machine.
    Here(Folder),
    /// On the web.
    Web(ureq::Agent, String),
}

impl Place {
    /// A place by its name.
    ///
    /// # Errors
    /// When the folder does not exist, or the proxy's address is not understood.
    pub(crate) fn open(name: &str, proxy: Option<&str>) -> Result<Self> {
        if !name.starts_with("http://") && !name.starts_with("https://") {
            let folder = PathBuf::from(name);
            return if folder.is_dir() {
                Ok(Self::Here(Folder(folder)))
            } else {
                Err(Refusal::new(
                    Code::Missing,
                    format!("{name} is neither a folder nor an address that begins with http"),
                ))
            };
        }
        let proxy = proxy
            .map(|proxy| {
                ureq::Proxy::new(proxy).map_err(|error| Refusal::unreadable(format!("the proxy {proxy:?}: {error}")))
            })
            .transpose()?;
        let settings = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_mins(1)))
            .http_status_as_error(false)
            .proxy(proxy)
            .build();
        Ok(Self::Web(settings.into(), name.trim_end_matches('/').to_owned()))
    }
}

impl Source for Place {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let (agent, address) = match self {
            Self::Here(folder) => return folder.get(path),
            Self::Web(agent, address) => (agent, format!("{address}/{path}")),
        };
        let failed = |error: ureq::Error| Refusal::new(Code::Missing, format!("{address} cannot be fetched: {error}"));
        let mut answer = agent.get(&address).call().map_err(failed)?;
        match answer.status().as_u16() {
            200 => answer.body_mut().with_config().limit(8 << 20).read_to_vec().map(Some).map_err(failed),
            404 => Ok(None),
            status => Err(Refusal::new(Code::Missing, format!("{address} answers with status {status}"))),
        }
    }
}
